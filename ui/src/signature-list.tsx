import { Icon, type IconName } from './icon.tsx'

export type SignatureItem = {
  no: number
  standing: 'holds' | 'open' | 'fails'
  word: string
  /** Who signed and when, as one line; absent when it cannot be read. */
  by?: string
  sentence: string
}

const icons = { holds: 'tick-ring', open: 'clock', fails: 'warning' } satisfies Record<
  SignatureItem['standing'],
  IconName
>

/** What was found of the signatures in a file, one beside another in words; nothing when there is none. */
export function SignatureList({
  label,
  signatures,
}: {
  label: string
  signatures: readonly SignatureItem[]
}) {
  if (signatures.length === 0) return null
  return (
    <ul className="signatures" aria-label={label}>
      {signatures.map(({ no, standing, word, by, sentence }) => (
        <li className={`signature signature--${standing}`} key={no}>
          <Icon name={icons[standing]} />
          <div>
            <b>{word}</b>
            {by && <span className="signature-by">{by}</span>}
            <span className="signature-why">{sentence}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
