/** The works whose methods a run rests on, as BibTeX; the sources of the code name them where they are used. */

/** A work; its key begins with its first author and ends with its year, by which a text is found to name it. */
export interface Work {
  readonly key: string
  readonly entry: string
}

type Kind = 'article' | 'book' | 'incollection' | 'inproceedings'

const work = (kind: Kind, key: string, fields: Readonly<Record<string, string>>): Work => {
  const year = key.slice(key.lastIndexOf('-') + 1)
  const lines = Object.entries({ ...fields, year }).map(([name, value]) => `  ${name} = {${value}}`)
  return { key, entry: `@${kind}{${key},\n${lines.join(',\n')}\n}` }
}

const article = (key: string, author: string, fields: Readonly<Record<string, string>>): Work =>
  work('article', key, { author, ...fields })

/** The paper that the model comes from. */
export const PAPER = `@misc{chenpeng,
  author = {{陈朋}},
  title = {容错机制的建构逻辑及其效能提升},
  howpublished = {江苏省社科院廉政与治理研究中心},
  note = {国家社会科学基金重点项目 20ADJ001 的阶段性成果}
}`

/** The program in a version. */
export const PROGRAM = (version: string) => `@misc{ganwei,
  author = {{the ganwei contributors}},
  title = {ganwei: a laboratory for the error-tolerance mechanism},
  note = {Version ${version}}
}`

/** By what they are for: motivation, random numbers, estimates, comparisons, worlds, decisions, sensitivity. */
export const WORKS: readonly Work[] = [
  work('book', 'porter-lawler-1968', {
    author: 'Porter, Lyman W. and Lawler, Edward E.',
    title: 'Managerial Attitudes and Performance',
    address: 'Homewood, IL',
    publisher: 'Irwin'
  }),
  work('inproceedings', 'salmon-2011', {
    author: 'Salmon, John K. and Moraes, Mark A. and Dror, Ron O. and Shaw, David E.',
    title: 'Parallel random numbers: as easy as 1, 2, 3',
    booktitle:
      "Proceedings of the International Conference for High Performance Computing, Networking, Storage and Analysis (SC '11)",
    publisher: 'ACM'
  }),
  article('wichura-1988', 'Wichura, M. J.', {
    title: 'Algorithm {AS} 241: The percentage points of the normal distribution',
    journal: 'Applied Statistics',
    volume: '37',
    number: '3',
    pages: '477--484'
  }),
  article('student-1908', 'Student', {
    title: 'The probable error of a mean',
    journal: 'Biometrika',
    volume: '6',
    number: '1',
    pages: '1--25'
  }),
  article('miller-1974', 'Miller, R. G.', {
    title: 'The jackknife: a review',
    journal: 'Biometrika',
    volume: '61',
    number: '1',
    pages: '1--15'
  }),
  article('clopper-pearson-1934', 'Clopper, C. J. and Pearson, E. S.', {
    title: 'The use of confidence or fiducial limits illustrated in the case of the binomial',
    journal: 'Biometrika',
    volume: '26',
    number: '4',
    pages: '404--413'
  }),
  article('korn-graubard-1998', 'Korn, E. L. and Graubard, B. I.', {
    title:
      'Confidence intervals for proportions with small expected number of positive counts estimated from survey data',
    journal: 'Survey Methodology',
    volume: '24',
    number: '2',
    pages: '193--201'
  }),
  article('fieller-1954', 'Fieller, E. C.', {
    title: 'Some problems in interval estimation',
    journal: 'Journal of the Royal Statistical Society, Series B',
    volume: '16',
    number: '2',
    pages: '175--185'
  }),
  article('lavenberg-welch-1981', 'Lavenberg, S. S. and Welch, P. D.', {
    title: 'A perspective on the use of control variables to increase the efficiency of {Monte Carlo} simulations',
    journal: 'Management Science',
    volume: '27',
    number: '3',
    pages: '322--335'
  }),
  article('dunn-1961', 'Dunn, O. J.', {
    title: 'Multiple comparisons among means',
    journal: 'Journal of the American Statistical Association',
    volume: '56',
    number: '293',
    pages: '52--64'
  }),
  article('holm-1979', 'Holm, S.', {
    title: 'A simple sequentially rejective multiple test procedure',
    journal: 'Scandinavian Journal of Statistics',
    volume: '6',
    number: '2',
    pages: '65--70'
  }),
  article('schuirmann-1987', 'Schuirmann, D. J.', {
    title:
      'A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability',
    journal: 'Journal of Pharmacokinetics and Biopharmaceutics',
    volume: '15',
    number: '6',
    pages: '657--680'
  }),
  article('kim-nelson-2001', 'Kim, S.-H. and Nelson, B. L.', {
    title: 'A fully sequential procedure for indifference-zone selection in simulation',
    journal: 'ACM Transactions on Modeling and Computer Simulation',
    volume: '11',
    number: '3',
    pages: '251--273'
  }),
  article('hsu-1984', 'Hsu, J. C.', {
    title: 'Constrained simultaneous confidence intervals for multiple comparisons with the best',
    journal: 'Annals of Statistics',
    volume: '12',
    number: '3',
    pages: '1136--1144'
  }),
  article('nelson-matejcik-1995', 'Nelson, B. L. and Matejcik, F. J.', {
    title: 'Using common random numbers for indifference-zone selection and multiple comparisons in simulation',
    journal: 'Management Science',
    volume: '41',
    number: '12',
    pages: '1935--1945'
  }),
  work('incollection', 'shapley-1953', {
    author: 'Shapley, L. S.',
    title: 'A value for n-person games',
    editor: 'Kuhn, H. W. and Tucker, A. W.',
    booktitle: 'Contributions to the Theory of Games II',
    series: 'Annals of Mathematics Studies 28',
    publisher: 'Princeton University Press',
    address: 'Princeton',
    pages: '307--317'
  }),
  article('mckay-beckman-conover-1979', 'McKay, M. D. and Beckman, R. J. and Conover, W. J.', {
    title:
      'A comparison of three methods for selecting values of input variables in the analysis of output from a computer code',
    journal: 'Technometrics',
    volume: '21',
    number: '2',
    pages: '239--245'
  }),
  article('moral-doucet-jasra-2006', 'Del Moral, P. and Doucet, A. and Jasra, A.', {
    title: 'Sequential {Monte Carlo} samplers',
    journal: 'Journal of the Royal Statistical Society, Series B',
    volume: '68',
    number: '3',
    pages: '411--436'
  }),
  article('cotter-2013', 'Cotter, S. L. and Roberts, G. O. and Stuart, A. M. and White, D.', {
    title: '{MCMC} methods for functions: modifying old algorithms to make them faster',
    journal: 'Statistical Science',
    volume: '28',
    number: '3',
    pages: '424--446'
  }),
  article('savage-1951', 'Savage, L. J.', {
    title: 'The theory of statistical decision',
    journal: 'Journal of the American Statistical Association',
    volume: '46',
    number: '253',
    pages: '55--67'
  }),
  work('book', 'raiffa-schlaifer-1961', {
    author: 'Raiffa, H. and Schlaifer, R.',
    title: 'Applied Statistical Decision Theory',
    publisher: 'Harvard University'
  }),
  article('strong-oakley-brennan-2014', 'Strong, M. and Oakley, J. E. and Brennan, A.', {
    title:
      'Estimating multiparameter partial expected value of perfect information from a probabilistic sensitivity analysis sample: a nonparametric regression approach',
    journal: 'Medical Decision Making',
    volume: '34',
    number: '3',
    pages: '311--326'
  }),
  article('friedman-fisher-1999', 'Friedman, J. H. and Fisher, N. I.', {
    title: 'Bump hunting in high-dimensional data',
    journal: 'Statistics and Computing',
    volume: '9',
    number: '2',
    pages: '123--143'
  }),
  article('bryant-lempert-2010', 'Bryant, B. P. and Lempert, R. J.', {
    title: 'Thinking inside the box: a participatory, computer-assisted approach to scenario discovery',
    journal: 'Technological Forecasting and Social Change',
    volume: '77',
    number: '1',
    pages: '34--49'
  }),
  article('campolongo-saltelli-cariboni-2011', 'Campolongo, F. and Saltelli, A. and Cariboni, J.', {
    title: 'From screening to quantitative sensitivity analysis. A unified approach',
    journal: 'Computer Physics Communications',
    volume: '182',
    number: '4',
    pages: '978--988'
  }),
  article('saltelli-2010', 'Saltelli, A. and Annoni, P. and Azzini, I. and others', {
    title: 'Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index',
    journal: 'Computer Physics Communications',
    volume: '181',
    number: '2',
    pages: '259--270'
  }),
  article('jansen-1999', 'Jansen, M. J. W.', {
    title: 'Analysis of variance designs for model output',
    journal: 'Computer Physics Communications',
    volume: '117',
    number: '1--2',
    pages: '35--43'
  }),
  article('saltelli-marivoet-1990', 'Saltelli, A. and Marivoet, J.', {
    title: 'Non-parametric statistics in sensitivity analysis for model output',
    journal: 'Reliability Engineering and System Safety',
    volume: '28',
    number: '2',
    pages: '229--253'
  }),
  article('joe-kuo-2008', 'Joe, S. and Kuo, F. Y.', {
    title: "Constructing {Sobol'} sequences with better two-dimensional projections",
    journal: 'SIAM Journal on Scientific Computing',
    volume: '30',
    number: '5',
    pages: '2635--2654'
  }),
  work('incollection', 'owen-1995', {
    author: 'Owen, A. B.',
    title: 'Randomly permuted (t, m, s)-nets and (t, s)-sequences',
    booktitle: '{Monte Carlo} and Quasi-{Monte Carlo} Methods in Scientific Computing',
    publisher: 'Springer',
    pages: '299--317'
  })
]
