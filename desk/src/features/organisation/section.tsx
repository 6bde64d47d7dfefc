import { Icon } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import type { Me } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { inNavigation, Link } from '../../shell/link.tsx'

/** Whether the person administers units, and so sees the organisation. */
export const administers = ({ roles = [] }: Pick<Me, 'roles'>): boolean =>
  roles.includes('unit-admin') || roles.includes('system-admin')

const parts = ['tree', 'staff', 'import', 'trainings'] as const
type Part = (typeof parts)[number]
const addresses = {
  tree: paths.units,
  staff: paths.staff,
  import: paths.organisationImport,
  trainings: paths.trainings,
} as const satisfies Record<Part, string>

/** The head of every page of the organisation: its title, what may be done, and the parts. */
export function SectionHead({ part, title, children }: { part: Part; title: string; children?: ReactNode }) {
  const { organisation } = useWords()
  return (
    <>
      <div className="desk-head">
        <h1>{title}</h1>
        {children && <div className="row">{children}</div>}
      </div>
      <nav className="tabs section-tabs" aria-label={organisation.parts}>
        {parts.map((one) => (
          <Link key={one} to={addresses[one]} search={{}} {...inNavigation(one === part)}>
            {organisation[one]}
          </Link>
        ))}
      </nav>
    </>
  )
}

/** A way back above the heading of a page that was opened from a list. */
export function Back({ to, children }: { to: (typeof addresses)[Part]; children: ReactNode }) {
  return (
    <div className="desk-head desk-crumb">
      <Link className="back" to={to} search={{}}>
        <Icon name="back" />
        {children}
      </Link>
    </div>
  )
}
