import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { Finding } from '@mot-cua/form-engine/definition'
import { Icon, Notice } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import type { ServicePart } from '../../paths.ts'

/** The part of the builder in which a place of the definition is edited. */
export function partOf(pointer: string): ServicePart {
  const [, member = '', next = ''] = pointer.split('/')
  const parts: Record<string, ServicePart> = {
    components: 'giay-to',
    fees: 'le-phi',
    charges: 'le-phi',
    cases: 'truong-hop',
    process: 'quy-trinh',
    results: 'ket-qua',
    reasons: 'ly-do',
    examples: 'thu',
  }
  if (member === 'form') return next === 'pages' || next === 'sections' ? 'to-khai' : 'thong-tin'
  return parts[member] ?? 'thong-tin'
}

/** The words of the nearest thing around a place. */
function placeOf(service: ServiceDefinition, pointer: string, language: 'vi' | 'en'): string {
  let found = ''
  let value: unknown = service
  for (const step of pointer.split('/').slice(1)) {
    value = Array.isArray(value) ? value[Number(step)] : (value as Record<string, unknown> | null)?.[step]
    if (typeof value !== 'object' || value === null) break
    const named = value as Record<string, unknown>
    const words = ['ask', 'label', 'title', 'name', 'sentence', 'action'].map(
      (name) => named[`${name}_${language}`] || named[`${name}_vi`],
    )
    const said = words.find((word) => typeof word === 'string' && word !== '') ?? named.id
    if (typeof said === 'string') found = said
  }
  return found
}

/** Everything the check found, errors first, each with a way to its place. */
export function Findings({
  service,
  findings,
  onOpen,
}: {
  service: ServiceDefinition
  findings: readonly Finding[]
  onOpen?: (pointer: string) => void
}) {
  const { services, language } = useWords()
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (findings.length === 0)
    return (
      <div role="status">
        <Notice tone="ok">
          <p>{services.clean}</p>
        </Notice>
      </div>
    )
  return (
    <details className="edit-faults">
      <summary>
        <Icon name="warning" />
        <span role="status">{services.found(errors.length, warnings.length)}</span>
      </summary>
      <ul>
        {[...errors, ...warnings].map((finding) => {
          const place = placeOf(service, finding.pointer, language)
          const part = services.tabs[partOf(finding.pointer)]
          const words = `${part}${place ? ` · ${place}` : ''}: ${finding[language]}`
          return (
            <li key={finding.pointer + finding.code}>
              {onOpen ? (
                <button type="button" className="link-button" onClick={() => onOpen(finding.pointer)}>
                  {words}
                </button>
              ) : (
                words
              )}
              {finding.severity === 'warning' && <span className="muted"> ({services.worthALook})</span>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
