import type { ReactNode } from 'react'

/** A paper slip; each part is torn off from the one before. */
export function Receipt({
  parts,
}: {
  parts: readonly { id: string; className?: string; children: ReactNode }[]
}) {
  return (
    <div className="receipt">
      {parts.map(({ id, className, children }) => (
        <div key={id} className={className ? `receipt-part ${className}` : 'receipt-part'}>
          {children}
        </div>
      ))}
    </div>
  )
}

/** The red stamp of the desk. `spoken` says it as a sentence. */
export function Stamp({ word, line, spoken }: { word: string; line: string; spoken: string }) {
  return (
    <p className="stamp">
      <span aria-hidden="true">
        <b>{word}</b>
        {line}
      </span>
      <span className="visually-hidden">{spoken}</span>
    </p>
  )
}

/** A QR code from its modules as one path; `size` is the number of modules of a side. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
