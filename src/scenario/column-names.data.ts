/**
 * Columns that files of ours have beside those of outcomes, reasons and parameters. No factor may be called so, in whatever case:
 * two columns of a name are one column or none to readers of data.
 */
export const COLUMN_NAMES: readonly string[] = [
  // Which world, point, replication or cadre a line is about.
  ...['scenario', 'baseline', 'design', 'structure', 'draw', 'world', 'particle', 'id', 'replication', 'replications'],
  ...['period', 'fromQuarter', 'outcome', 'tier', 'rank', 'unit', 'cadre', 'by', 'group', 'look', 'generation'],
  // Estimates and what is told by them.
  ...['n', 'mean', 'sd', 'low', 'high', 'spreadLow', 'spreadHigh', 'meanPerCadre', 'estimator', 'varianceRatio'],
  ...['relative', 'relativeLow', 'relativeHigh', 'identical', 'sameCadres', 'p', 'holmP', 'indifference', 'verdict'],
  ...['unsettled', 'rankByRate', 'rankByDeterredShare', 'feasibility', 'isCandidate', 'isSurvivor', 'isInBestSet'],
  ...['fearDirection', 'actingDirection', 'outputDirection', 'fearLow', 'fearHigh', 'actingLow', 'actingHigh'],
  ...['outputFloorLow', 'outputFloorHigh', 'outputCeilingLow', 'outputCeilingHigh', 'place', 'isSure', 'kind'],
  ...['difference', 'differenceLow', 'differenceHigh', 'difference_low', 'difference_high', 'effect', 'a', 'b'],
  ...['halfWidth', 'wanted', 'bundle', 'cost', 'isCompared', 'isShown', 'breaks', 'is', 'of', 'bound'],
  // Over worlds.
  ...['worlds', 'median', 'medianHarm', 'lowHarm', 'highHarm', 'medianHarmPerAct', 'shown', 'partly', 'negligible'],
  ...[
    'open',
    'fate',
    'differs',
    'rankLow',
    'rankHigh',
    'rankChanges',
    'kept',
    'best',
    'standing',
    'afraidRateSd',
    'outOfReach'
  ],
  ...['worth', 'meanRegret', 'regret90', 'largestRegret', 'near', 'far', 'broken', 'isMeanChoice', 'isMinimaxChoice'],
  ...['input', 'inputs', 'value', 'error', 'tells', 'target', 'factor', 'measure', 'basis'],
  ...['weight', 'distance', 'first', 'second', 'reform', 'lowers', 'sweeps', 'survivingAncestors'],
  // What parameters and columns are, what a cadre's story and an explanation tell.
  ...['parameter', 'parameters', 'default', 'label', 'labelZh', 'labelEn', 'meaning', 'sheet', 'column', 'type'],
  ...['what', 'name', 'from', 'to']
]
