import type { ReactNode } from 'react'

/** The mark: an open door in the seal. A province may put the emblem it is entitled to in its place. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 44 44" aria-hidden="true">
      <circle className="disc" cx="22" cy="22" r="22" />
      <circle className="gold" cx="22" cy="22" r="18.6" strokeWidth="1.2" />
      <path
        className="gold"
        d="M14.5 32V19.5a7.5 7.5 0 0 1 15 0V32M11.5 32h21"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path className="leaf" d="M18 32V20.6l6.4-2.9V32z" />
    </svg>
  )
}

/** The mark with the product's name and whose it is, leading to the first page. */
export function Brand({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <a className="brand" href={href}>
      <BrandMark />
      <span>
        <strong>{name}</strong> <span>{children}</span>
      </span>
    </a>
  )
}
