/** Makes a targets file of respondents' answers: shares, how closely they are known, and what was left out. */

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Respondent, type SurveyShares, surveyShares } from '../analysis/survey-shares.js'
import { LANGUAGES } from '../model/language.js'
import type { AnswerName } from '../model/outcomes.js'
import { Failure, systemFailure } from '../run/failure.js'
import { writeNamed } from '../run/named-file.js'
import { linesOf } from '../run/points-file.js'
import { LANGUAGE_VERSION } from '../scenario/file-keys.js'
import { makeIssue } from '../scenario/issue.js'
import { ANSWERS, RespondentTable } from '../scenario/respondents.js'
import { wholeFile } from '../scenario/source-text.js'
import { hint } from '../scenario/wording.js'
import { decimal } from '../words/format.js'
import { inAllLanguages, type Words } from '../words/words.js'
import { issuesFailure } from './load-scenarios.js'
import type { Output } from './output.js'

/** What `ganwei targets` is given. */
export interface TargetsArguments {
  readonly file: string
  readonly answer?: string | undefined
  readonly weight?: string | undefined
  readonly cluster?: string | undefined
  readonly map: readonly string[]
  readonly leaveOut: readonly string[]
  readonly label?: string | undefined
  readonly out?: string | undefined
}

/** Writes or prints the targets of a survey; throws `Failure`, with every row that is not understood. */
export function makeTargets(argv: TargetsArguments, output: Output): void {
  const table = readRespondents(argv, output)
  const clusters = new Map<string, number>()
  const respondents = table.rows.map(({ answer, weight, cluster }) => {
    if (!clusters.has(cluster)) clusters.set(cluster, clusters.size)
    return { answer: ANSWERS.indexOf(answer), weight, cluster: clusters.get(cluster) as number }
  })
  if (!respondents.some(({ weight }) => weight > 0)) {
    throw new Failure('usage', (w) => w.calibration.respondents.none(argv.file))
  }
  let found: SurveyShares
  try {
    found = sharesOf(respondents, argv.cluster !== undefined)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure('usage', (w) => w.calibration.respondents.oneCluster(argv.file))
  }
  const leftOut = { texts: [...table.leftOut], weightless: respondents.length - found.respondents }
  const text = targetsText(argv, found, leftOut, output)
  const { out } = argv
  if (out === undefined) {
    output.print(text)
    return
  }
  if (existsSync(out)) throw new Failure('cannotCreate', (w) => w.calibration.respondents.occupied(out))
  try {
    writeNamed(out, text)
  } catch (error) {
    throw systemFailure('cannotCreate', out, error)
  }
  for (const line of aboutOf(argv, found, leftOut, output)) output.result(line)
}

/** Shares with the errors of their clusters, or those of respondents drawn one by one where clusters are too few to tell. */
function sharesOf(respondents: readonly Respondent[], isClustered: boolean): SurveyShares {
  const found = surveyShares(respondents, ANSWERS.length)
  if (!isClustered || found.clusters >= TOO_FEW_CLUSTERS) return found
  const alone = surveyShares(
    respondents.map((one, cluster) => ({ ...one, cluster })),
    ANSWERS.length
  )
  const larger = found.designEffect > alone.designEffect ? found : alone
  const { designEffect, effectiveSize } = larger
  return { ...alone, clusters: found.clusters, designEffect, effectiveSize }
}

function readRespondents(argv: TargetsArguments, output: Output): RespondentTable {
  const { file, answer = 'answer', weight, cluster } = argv
  const columns = { answer, weight, cluster, meanings: meaningsOf(argv) }
  let table: RespondentTable | undefined
  let line = 0
  for (const text of linesOf(file)) {
    line += 1
    if (text === null) {
      const issue = makeIssue('not-utf8', { at: wholeFile(file), hint: hint('csv-utf8') })
      throw issuesFailure([issue], output, (w) => w.calibration.respondents.nothingWritten)
    }
    if (table === undefined) table = new RespondentTable(file, text, columns)
    else table.read(text, line)
  }
  table ??= new RespondentTable(file, '', columns)
  if (table.issues.length > 0)
    throw issuesFailure(table.issues, output, (w) => w.calibration.respondents.nothingWritten)
  return table
}

/** What each text stands for: `--map many=有,few=有一些`, in which texts may have commas of their own. */
function meaningsOf({ map, leaveOut }: TargetsArguments): ReadonlyMap<string, AnswerName | null> {
  const meanings = new Map<string, AnswerName | null>(leaveOut.map((text) => [text.trim(), null]))
  for (const part of map.flatMap((text) => text.split(NEXT_ANSWER))) {
    const [, name, text] = /^\s*(\w+)\s*=(.+)$/su.exec(part) ?? []
    const answer = ANSWERS.find((one) => one === name)
    if (answer === undefined) throw new Failure('usage', (w) => w.calibration.respondents.noAnswer(part, ANSWERS))
    const key = text.trim()
    const before = meanings.get(key)
    if (meanings.has(key) && before !== answer) throw new Failure('usage', (w) => w.calibration.respondents.twice(key))
    meanings.set(key, answer)
  }
  return meanings
}

/** A comma before the name of an answer. */
const NEXT_ANSWER = new RegExp(`,(?=\\s*(?:${ANSWERS.join('|')})\\s*=)`)

/** Fewer clusters than this hardly say how closely shares are known; with fewer than the second, nothing they say is printed. */
const FEW_CLUSTERS = 20
const TOO_FEW_CLUSTERS = 5

const KIND = 'targets'

/** Rows without an answer that counts, by their text, and those of weight 0. */
interface LeftOut {
  readonly texts: readonly (readonly [string, number])[]
  readonly weightless: number
}

function aboutOf(
  { file, weight, cluster }: TargetsArguments,
  { respondents, clusters, designEffect, effectiveSize }: SurveyShares,
  leftOut: LeftOut,
  { words }: Output
): readonly string[] {
  const t = words.calibration.respondents
  const size = sizeOf(effectiveSize)
  const own = { file: basename(file), respondents, isWeighted: weight !== undefined, designEffect, effectiveSize: size }
  const few = { clusters, size, quarter: sizeOf(size / 4) }
  return [
    t.from({ ...own, clusters: cluster === undefined ? null : clusters }),
    ...(designEffect < 1 && size === respondents ? [t.noGain] : []),
    ...(clusters < FEW_CLUSTERS && cluster !== undefined
      ? [clusters < TOO_FEW_CLUSTERS ? t.tooFewClusters(few) : t.fewClusters(few)]
      : []),
    ...(leftOut.texts.length > 0 || leftOut.weightless > 0 ? [t.leftOut(leftOut.texts, leftOut.weightless)] : [])
  ]
}

/** A number of respondents, never said to be more than they are. */
function sizeOf(respondents: number): number {
  return Math.max(1, Math.floor(respondents))
}

function targetsText(argv: TargetsArguments, found: SurveyShares, leftOut: LeftOut, output: Output): string {
  const { shares, errors, effectiveSize } = found
  const file = basename(argv.file)
  const pair = (text: (t: Words['calibration']['respondents']) => string) => {
    const said = inAllLanguages((words) => text(words.calibration.respondents))
    return `{${LANGUAGES.map((language) => `${language}: ${JSON.stringify(said[language])}`).join(', ')}}`
  }
  const t = output.words.calibration.respondents
  // Shares that are rounded one by one may miss 1; the largest takes what is left.
  const rounded = shares.map((share) => Math.round(share * 1e4))
  const most = rounded.indexOf(Math.max(...rounded))
  rounded[most] += 1e4 - rounded.reduce((sum, one) => sum + one, 0)
  const lines = [
    ...aboutOf(argv, found, leftOut, output).map((line) => `# ${line.replaceAll(/[\r\n]/g, ' ')}`),
    `version: ${LANGUAGE_VERSION}`,
    `kind: ${KIND}`,
    `label: ${pair((t) => argv.label ?? t.label(file))}`,
    `question: ${pair((t) => t.question)}`,
    'questionnaire:',
    ...ANSWERS.map(
      (name, k) => `  ${name}: ${rounded[k] / 1e4}${errors[k] > 0 ? ` # ${t.error(decimal(100 * errors[k], 1))}` : ''}`
    ),
    `sampleSize: ${sizeOf(effectiveSize)} # ${t.usedInCalibration}`
  ]
  return `${lines.join('\n')}\n`
}
