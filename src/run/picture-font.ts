/** The font that pictures are drawn with: the one named, else one of the system, else that of an npm package. */

import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Failure } from './failure.js'
import { facesOf } from './font-face.js'

/** The npm package of a Chinese font that is used where it is installed; nothing of ours asks for it. */
export const FONT_PACKAGE = '@embedpdf/fonts-sc'

/** A font that was found, with what it lacks. */
export interface PictureFont {
  readonly family: string
  /** The family in the same file that has quotation marks as narrow as Latin text wants them; null where there is none. */
  readonly latinMarks: string | null
  /** The file, and the bold one beside it if there is one. */
  readonly files: readonly string[]
  /** The characters of a text that it has no glyph for. */
  missing(text: string): readonly string[]
}

/** Where fonts may lie. */
export interface FontPlaces {
  /** A file that comes before all others. */
  readonly named?: string | undefined
  readonly folders?: readonly string[]
  /** A folder from which packages are looked up, upwards. */
  readonly packages?: string
}

/**
 * The first font that has every character of some texts, else the one that has all characters of the most of them; null if
 * none has all of any. Throws `Failure` for a named file that cannot be read, `NotAFontError` if it is none.
 */
export function pictureFont(texts: readonly string[], places: FontPlaces = {}): PictureFont | null {
  const { named, folders = systemFolders(), packages = process.cwd() } = places
  let best: { readonly font: PictureFont; readonly whole: number } | null = null
  const files = [...(named === undefined ? [] : [named]), ...systemFonts(folders), ...fontsOfPackage(packages)]
  for (const file of files) {
    const font = file === named ? fontIn(file) : fontIfRead(file)
    if (font === null) {
      if (file === named) throw new NotAFontError(file)
      continue
    }
    const whole = texts.filter((text) => font.missing(text).length === 0).length
    if (whole === texts.length) return font
    if (whole > (best?.whole ?? 0)) best = { font, whole }
  }
  return best?.font ?? null
}

/** Thrown for a named file that is no TTF, OTF or TTC. */
export class NotAFontError extends Error {}

/** Files of Chinese sans-serif fonts, as systems name them, the most like the report's own first. */
const KNOWN = [
  /^NotoSansCJK(sc)?-(Regular|VF)/i,
  /^NotoSans(CJKsc|SC|Hans)/i,
  /^SourceHanSans(SC|CN)?/i,
  /^PingFang/i,
  /^Hiragino Sans GB/i,
  /^STHeiti/i,
  /^msyh\./i,
  /^Deng\./i,
  /^simhei/i,
  /^wqy-/i,
  /^DroidSansFallback/i,
  /^Arial Unicode/i,
  /^simsun/i
]

/** Folders within folders that are looked into. */
const MOST_DEEP = 5

function systemFolders(): readonly string[] {
  const home = homedir()
  if (process.platform === 'win32') {
    const { WINDIR = 'C:\\Windows', LOCALAPPDATA = join(home, 'AppData', 'Local') } = process.env
    return [join(WINDIR, 'Fonts'), join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]
  }
  if (process.platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', '/System/Library/AssetsV2', join(home, 'Library', 'Fonts')]
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')]
}

function systemFonts(folders: readonly string[]): readonly string[] {
  const all = folders.flatMap((folder) => fontFiles(folder, 0))
  return KNOWN.flatMap((pattern) => all.filter((file) => pattern.test(basename(file)) && !/bold/i.test(basename(file))))
}

function fontFiles(folder: string, depth: number): readonly string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return depth < MOST_DEEP ? fontFiles(path, depth + 1) : []
      return /\.(ttf|otf|ttc)$/i.test(entry.name) ? [path] : []
    })
  } catch {
    // A folder that may not be read holds no fonts for us.
    return []
  }
}

function fontsOfPackage(from: string): readonly string[] {
  try {
    const entry = createRequire(join(from, 'any.js')).resolve(FONT_PACKAGE)
    const file = join(dirname(dirname(entry)), 'fonts', 'NotoSansHans-Regular.otf')
    return existsSync(file) ? [file] : []
  } catch {
    return []
  }
}

/** The font in a file of the system; null for one that cannot be read either. */
function fontIfRead(file: string): PictureFont | null {
  try {
    return fontIn(file)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** The font in a file: of a collection the face of simplified Chinese. */
function fontIn(file: string): PictureFont | null {
  const faces = facesOf(file)
  const face = faces.find(({ family }) => /\b(SC|Hans|GB)\b/.test(family)) ?? faces[0]
  if (face === undefined) return null
  const bold = join(dirname(file), basename(file).replace('Regular', 'Bold'))
  return {
    family: face.family,
    latinMarks: faces.find(({ family }) => /\bKR\b/.test(family))?.family ?? null,
    files: bold !== file && existsSync(bold) ? [file, bold] : [file],
    missing: (text) => [...new Set(text)].filter((one) => one.trim() !== '' && !face.covers(one.codePointAt(0) ?? 0))
  }
}
