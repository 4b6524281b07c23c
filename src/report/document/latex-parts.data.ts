/** What every paper in LaTeX has: its packages and commands, and what it cites in any case. */

import type { Language } from '../../model/language.js'

/** The references as BibTeX, with the version of the program. */
export function references(version: string): string {
  return `@misc{chenpeng,
  author = {{陈朋}},
  title = {容错机制的建构逻辑及其效能提升},
  howpublished = {江苏省社科院廉政与治理研究中心},
  note = {国家社会科学基金重点项目 20ADJ001 的阶段性成果}
}

@book{porter-lawler-1968,
  author = {Porter, Lyman W. and Lawler, Edward E.},
  title = {Managerial Attitudes and Performance},
  address = {Homewood, IL},
  publisher = {Irwin},
  year = {1968}
}

@misc{ganwei,
  author = {{the ganwei contributors}},
  title = {ganwei: a laboratory for the error-tolerance mechanism},
  note = {Version ${version}}
}
`
}

/** A drawing is taken as PDF where it was converted, else as the picture that lies beside it. */
const COMMON = String.raw`\usepackage[margin=2.5cm]{geometry}
\usepackage{amsmath,amssymb,array,booktabs,caption,graphicx,longtable}
\captionsetup{font=small,labelfont=bf}
\newcommand\placed[1]{\includegraphics[width=\linewidth,height=0.75\textheight,keepaspectratio]{#1}}
\newcommand\drawing[1]{\IfFileExists{#1.svg.pdf}{\placed{#1.svg.pdf}}{\IfFileExists{#1.png}{\placed{#1.png}}{\fbox{\texttt{\detokenize{#1}.svg}}}}}
\setcounter{topnumber}{4}\setcounter{totalnumber}{6}
\renewcommand\topfraction{0.9}\renewcommand\textfraction{0.07}\renewcommand\floatpagefraction{0.6}
\emergencystretch=3em`

/** What stands before the text of a paper, by its language. */
export const PREAMBLE: Readonly<Record<Language, string>> = {
  zh: `\\documentclass[UTF8,a4paper,zihao=-4]{ctexart}\n${COMMON}`,
  en: `\\documentclass[a4paper,11pt]{article}\n\\usepackage[UTF8,scheme=plain]{ctex}\n${COMMON}`
}
