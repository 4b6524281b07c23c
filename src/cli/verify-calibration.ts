/** `ganwei verify` of a calibration: its files, its steps, and whether this machine computes the same worlds. */

import { join } from 'node:path'
import { replicationSets, settingsOf } from '../experiment/calibration.js'
import { lastOf } from '../experiment/calibration-steps.js'
import { packed, SHOWN_NAMES } from '../experiment/fit.js'
import { buildInfo } from '../run/build-info.js'
import { calibrationFiles, shownCalibration } from '../run/calibration-files.js'
import { calibrationPlanText } from '../run/calibration-plan.js'
import { playing } from '../run/carry-out-calibration.js'
import { sha256, sha256OfFiles } from '../run/durable-file.js'
import { warmPlayerOf } from '../run/executor-of.js'
import { Failure } from '../run/failure.js'
import { FIGURES_FOLDER } from '../run/figure-files.js'
import { type CalibrationFound, readCalibration } from '../run/read-calibration.js'
import { resumeCommand } from '../run/run-failures.js'
import { MANIFEST_FILE } from '../run/run-files.js'
import { readManifest } from '../run/run-folder.js'
import { grouped } from '../scenario/size.js'
import type { Output } from './output.js'

/** Worlds that are played again where not all are asked for, spread over all. */
const SAMPLE = 16

/** Checks a calibration; throws `Failure` at the first thing that is not as it should be. */
export async function verifyCalibration(
  { run: folder, all, workers, json }: { run: string; all: boolean; workers: number | undefined; json: boolean },
  output: Output
): Promise<void> {
  const found = await readCalibration(folder)
  const { run, steps, calibrated } = found
  const planSha256 = sha256(calibrationPlanText(run))
  if (calibrated === null) {
    if (json) return output.result(JSON.stringify({ folder, finished: false, steps: steps.length, planSha256 }))
    return output.result(output.say((w) => w.calibration.unfinishedSteps(steps.length, resumeCommand(folder))))
  }
  output.note((w) => w.printed.verify.filesMatch(Object.keys(readManifest(folder)?.files ?? {}).length, MANIFEST_FILE))
  const played = await playAgain(found, all, workers)
  await checkFiles(folder, found, output)
  const total = run.plan.particles * replicationSets(run.plan).third.count
  if (json) {
    const computed = { replications: total, computedAgain: played }
    return output.result(JSON.stringify({ folder, finished: true, ...computed, planSha256 }))
  }
  output.result(output.say((w) => w.calibration.sameWorlds(grouped(played), grouped(total))))
  output.result(output.say((w) => w.report.methods.plan(planSha256)))
}

/** Plays worlds again and compares every bit of what is spoken of; gives the number of replications played. */
async function playAgain({ run, steps }: CalibrationFound, all: boolean, workers = 0): Promise<number> {
  const { plan } = run
  const { third: set } = replicationSets(plan)
  const third = lastOf(steps, 'third')?.shown ?? new Float64Array()
  const last = steps.flatMap((step) => ('generation' in step ? [step.generation.particles] : [])).pop()
  const points = last?.points ?? []
  const step = all ? 1 : Math.max(1, Math.floor(points.length / SAMPLE))
  const chosen = points.flatMap((_, k) => (k % step === 0 ? [k] : []))
  const player = warmPlayerOf(run.engine, workers)
  try {
    const play = playing(run, player, {}, () => ({ stage: 'third', generation: 0, ahead: 0 }))
    const shown = await play(
      chosen.map((k) => settingsOf(plan, points[k])),
      set
    )
    const width = SHOWN_NAMES.length
    for (const [k, particle] of chosen.entries()) {
      const kept = third.subarray(particle * width, (particle + 1) * width)
      if (packed([shown[k]]).every((value, j) => Object.is(value, kept[j]))) continue
      throw new Failure('mismatch', (w) => w.calibration.differs(particle))
    }
  } finally {
    await player.close()
  }
  return chosen.length * set.count
}

/** Makes every result file again from the journal, if this version wrote them, and compares it with the one that is there. */
async function checkFiles(folder: string, { run, calibrated }: CalibrationFound, output: Output): Promise<void> {
  const manifest = readManifest(folder)
  const { version } = buildInfo()
  if (manifest === null || calibrated === null) return
  const by = manifest.filesBy ?? manifest.ganwei
  if (by !== version) return output.note((w) => w.printed.verify.filesOfVersion(`${by}`, version))
  const withFigures = Object.keys(manifest.files).some((name) => name.startsWith(`${FIGURES_FOLDER}/`))
  const files = await calibrationFiles(await shownCalibration(run, calibrated), { withFigures })
  for (const [name, hash] of Object.entries(sha256OfFiles(files))) {
    if (manifest.files[name] === hash) continue
    throw new Failure('mismatch', (w) => w.printed.verify.otherFile(join(folder, name)))
  }
}
