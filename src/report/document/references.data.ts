/** What a paper on a run cites in any case, as BibTeX. */

/** The entries, but for the program's own. */
export const REFERENCES = `@misc{chenpeng,
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
`
