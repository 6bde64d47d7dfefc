/** A kept file of a dossier; `component` is what it was handed in for, null for what the office made. */
export type KeptFile = { id: string; name: string; component: string | null }

/** Which of the kept files are what: by their ids, null where there is none. */
export type KnownFiles = {
  /** `no`: the order in which they were issued; two units may give the same number. */
  papers: readonly { no: number; form: number; number: string; file: string | null }[]
  opinions: readonly { no: number; file: string | null }[]
  results: readonly { no: number; number: string; file: string }[]
  /** What other agencies issued, in each recording. */
  others: readonly { number: string | null; file: string | null }[]
  /** Signed by the leader, and not sealed yet. */
  signedResult: string | null
  receipt: string | null
}

/**
 * Where each kept file lies in the archive, in the order in which they were given, each exactly once: what was handed in, what was
 * issued, opinions, results in all their versions, those of other agencies, the receiver's signature, and whatever is left: earlier copies of these, before
 * the seal.
 */
export function archivePlaces(
  files: readonly KeptFile[],
  known: KnownFiles,
): { file: string; path: string }[] {
  const places = new Map<string, string>()
  for (const { file, ...paper } of known.papers) if (file) places.set(file, paperPlace(paper))
  for (const { no, file } of known.opinions) if (file) places.set(file, `y-kien/${twoDigits(no)}.pdf`)
  if (known.signedResult) places.set(known.signedResult, 'ket-qua/da-ky-cho-dong-dau.pdf')
  for (const { no, number, file } of known.results)
    places.set(file, `ket-qua/${twoDigits(no)}-${safeName(number)}.pdf`)
  for (const [index, { number, file }] of known.others.entries())
    if (file) places.set(file, `ket-qua-co-quan-khac/${twoDigits(index + 1)}-${safeName(number ?? '')}.pdf`)
  if (known.receipt) places.set(known.receipt, 'giao-nhan/chu-ky-nguoi-nhan.png')
  const numbers = { 'giay-to': 0, 'ban-truoc': 0 }
  return files.map(({ id, name, component }) => {
    const folder = component === null ? 'ban-truoc' : 'giay-to'
    const path = places.get(id) ?? `${folder}/${twoDigits(++numbers[folder])}-${safeName(name)}`
    return { file: id, path }
  })
}

/** Where an issued paper lies, kept or made for the archive. */
export const paperPlace = ({ no, form, number }: { no: number; form: number; number: string }): string =>
  `giay-da-cap/${twoDigits(no)}-mau-${twoDigits(form)}-so-${safeName(number)}.pdf`

const twoDigits = (no: number): string => String(no).padStart(2, '0')

/** With three bytes for a Vietnamese letter still a name that every file system takes. */
const longest = 70

/** A name as people gave it, without what some folder cannot have; never empty, and not hidden. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, '-')
    .trim()
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, longest - ending.length).join('')
  return `${stem.replace(/^[.\s-]+|[.\s]+$/g, '') || 'tep'}${ending}`
}
