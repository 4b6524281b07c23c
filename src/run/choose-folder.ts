/** Which folder a run goes into. */

import { Failure, systemFailure } from './failure.js'
import { type PlanOfRun, planText } from './plan-file.js'
import { type FolderState, inspectFolder } from './run-folder.js'

/**
 * The folder for a run and what it holds; with `nextFree` the next free name if it holds anything else. Throws `Failure` if
 * it holds anything else.
 */
export function chooseFolder(
  wanted: string,
  run: PlanOfRun,
  nextFree: boolean
): { folder: string; state: FolderState } {
  const text = planText(run)
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    const state = inspect(folder, text)
    if (state.state !== 'other') return { folder, state }
    if (!nextFree) throw occupied(wanted, state.what, text)
  }
}

function inspect(folder: string, planText: string): FolderState {
  try {
    return inspectFolder(folder, planText)
  } catch (error) {
    throw systemFailure('cannotCreate', folder, error)
  }
}

function occupied(folder: string, what: 'run' | 'files' | 'file', planText: string): Failure {
  let number = 2
  while (inspect(`${folder}-${number}`, planText).state === 'other') number += 1
  const free = `${folder}-${number}`
  const holds = {
    run: { zh: '里是另一次运行', en: 'holds another run' },
    files: { zh: '里有别的文件', en: 'holds other files' },
    file: { zh: '是一个文件', en: 'is a file' }
  }[what]
  return new Failure('cannotCreate', {
    zh: `${folder} ${holds.zh}；没有改动。换个名字：--out ${free}`,
    en: `${folder} ${holds.en}; nothing was changed. Take a free name: --out ${free}`
  })
}
