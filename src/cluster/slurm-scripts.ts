/** The two scripts of a submission, as an administrator would write them: one for every part, one for the merge. */

import { shellWord } from '../run/command-line.js'

/** What of a submission stands in its scripts. */
export interface Submission {
  /** The jobs' name; the merge's is this with `-merge`. */
  readonly name: string
  readonly parts: number
  readonly request: SlurmRequest
}

/** What is asked of Slurm for each job; what is not said is left to the cluster. */
export interface SlurmRequest {
  /** Processors of each part. */
  readonly cpus: number
  readonly partition?: string | undefined
  readonly account?: string | undefined
  /** The most time that a job may take, in Slurm's form. */
  readonly time?: string | undefined
  /** Memory of each job, in Slurm's form. */
  readonly mem?: string | undefined
  /** Other options of sbatch, as `name` or `name=value`. */
  readonly more: readonly string[]
}

/** Names of options that the scripts set by themselves, or that would change what they mean. */
export const OWN_OPTIONS = [
  ...['array', 'chdir', 'dependency', 'error', 'input', 'job-name', 'kill-on-invalid-dep', 'no-requeue', 'open-mode'],
  ...['output', 'parsable', 'requeue', 'test-only', 'wait', 'wrap']
]

/** The name of the merge's job. */
export function mergeName({ name }: Pick<Submission, 'name'>): string {
  return `${name}-merge`
}

/** The script of the array, a part an index. `program` are the words that start ganwei on any node. */
export function partScript({ name, parts, request }: Submission, program: readonly string[]): string {
  return `#!/bin/bash
# One part of a ganwei run for each index of a job array. A task that is put back into the queue goes on where it was.
# By hand, in the folder of the run: sbatch --array=3,7 cluster/part.sh
${directives({ 'job-name': name, array: `1-${parts}`, 'cpus-per-task': String(request.cpus) }, request)}
#SBATCH --output=cluster/logs/part-%a.log
#SBATCH --open-mode=append
#SBATCH --requeue
set -euo pipefail
part=$SLURM_ARRAY_TASK_ID
echo "${BEGINS} part $part of ${parts}, Slurm job $SLURM_JOB_ID, on $HOSTNAME"
exec ${program.map(shellWord).join(' ')} batch plan.json --shard "$part/${parts}" \\
  --out "cluster/parts/$part" --workers "$SLURM_CPUS_PER_TASK" --quiet
`
}

/** The script of the merge, which refuses and names the parts that are not there. */
export function mergeScript({ name, parts, request }: Submission, program: readonly string[]): string {
  return `#!/bin/bash
# Joins the parts of a ganwei run: the files that one machine would have made.
# By hand, in the folder of the run: sbatch cluster/merge.sh
${directives({ 'job-name': mergeName({ name }), 'cpus-per-task': '1' }, request)}
#SBATCH --output=cluster/logs/merge.log
#SBATCH --open-mode=append
#SBATCH --requeue
set -euo pipefail
echo "${BEGINS} merge of ${parts} parts, Slurm job $SLURM_JOB_ID, on $HOSTNAME"
exec ${program.map(shellWord).join(' ')} merge . cluster/parts/* --workers 1 --quiet
`
}

/** With this the line begins that a job writes first into its log. */
export const BEGINS = 'ganwei:'

function directives(own: Readonly<Record<string, string>>, request: SlurmRequest): string {
  const { partition, account, time, mem, more } = request
  const asked = Object.entries({ ...own, partition, account, time, mem }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`]
  )
  return [...asked, ...more].map((option) => `#SBATCH ${directive(option)}`).join('\n')
}

/** An option as a line of a script: what stands behind the sign is one word. */
function directive(option: string): string {
  const sign = option.indexOf('=')
  if (sign < 0) return `--${option}`
  const value = option.slice(sign + 1)
  const word = /^[\w./:@%+,*~-]*$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
  return `--${option.slice(0, sign)}=${word}`
}
