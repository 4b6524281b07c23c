/** What several tests ask for is worked out once. */

/** A function that answers a question asked before with the answer of before. */
export function once<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<string, Answer>()
  return (question) => {
    const key = JSON.stringify(question)
    if (!known.has(key)) known.set(key, answer(question))
    return known.get(key) as Answer
  }
}
