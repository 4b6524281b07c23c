/** Licences that data and texts are usually published under, by their SPDX names. */

/** A licence with its name in full and the address of its text. */
export interface LicenceRow {
  readonly spdx: string
  readonly name: string
  readonly address: string
}

const cc = (spdx: string, name: string, path: string): LicenceRow => ({
  ...{ spdx, name, address: `https://creativecommons.org/${path}/` }
})
const other = (spdx: string, name: string): LicenceRow => ({ spdx, name, address: `https://spdx.org/licenses/${spdx}` })

/** Every licence that is known by its short name. */
export const LICENCES: readonly LicenceRow[] = [
  cc('CC0-1.0', 'Creative Commons Zero 1.0 Universal: no rights reserved', 'publicdomain/zero/1.0'),
  cc('CC-BY-4.0', 'Creative Commons Attribution 4.0 International', 'licenses/by/4.0'),
  cc('CC-BY-SA-4.0', 'Creative Commons Attribution-ShareAlike 4.0 International', 'licenses/by-sa/4.0'),
  cc('CC-BY-NC-4.0', 'Creative Commons Attribution-NonCommercial 4.0 International', 'licenses/by-nc/4.0'),
  cc('CC-BY-ND-4.0', 'Creative Commons Attribution-NoDerivatives 4.0 International', 'licenses/by-nd/4.0'),
  cc(
    'CC-BY-NC-SA-4.0',
    'Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International',
    'licenses/by-nc-sa/4.0'
  ),
  cc(
    'CC-BY-NC-ND-4.0',
    'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International',
    'licenses/by-nc-nd/4.0'
  ),
  other('ODbL-1.0', 'Open Data Commons Open Database License 1.0'),
  other('ODC-By-1.0', 'Open Data Commons Attribution License 1.0'),
  other('PDDL-1.0', 'Open Data Commons Public Domain Dedication and License 1.0'),
  other('MIT', 'MIT License'),
  other('Apache-2.0', 'Apache License 2.0'),
  other('BSD-3-Clause', 'BSD 3-Clause License'),
  other('GPL-3.0-or-later', 'GNU General Public License 3.0 or later'),
  other('MulanPSL-2.0', 'Mulan Permissive Software License 2')
]
