import { Icon, type IconName } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import type { ReportLine } from './queries.ts'

const icons = {
  draft: 'pen',
  signed: 'tick',
  submitted: 'upload',
  accepted: 'tick-ring',
  returned: 'warning',
  withdrawn: 'pen',
} as const satisfies Record<ReportLine['state'], IconName>

/** Where a report is, with its version once it was corrected. */
export function ReportState({ line: { state, version } }: { line: Pick<ReportLine, 'state' | 'version'> }) {
  const { reports: said } = useWords()
  return (
    <span className="report-state">
      <Icon name={icons[state]} />
      <span>
        {said.states[state]}
        {version > 1 && <span className="sub">{said.version(version)}</span>}
      </span>
    </span>
  )
}
