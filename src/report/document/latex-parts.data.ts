/** What every paper in LaTeX has: its packages and commands. */

import type { Language } from '../../model/language.js'

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
