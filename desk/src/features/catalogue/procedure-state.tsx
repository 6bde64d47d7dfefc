import { Icon, Tag } from '@mot-cua/ui'
import type { Level, OpenDraft, ProcedureState } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'

const icons = { 'in-force': 'tick-ring', 'to-come': 'clock', annulled: 'remove' } as const

export function StateSign({ state }: { state: ProcedureState }) {
  const { catalogue } = useWords()
  return (
    <span className={`state-sign state-sign--${state}`}>
      <Icon name={icons[state]} />
      {catalogue.states[state]}
    </span>
  )
}

export function LevelTag({ level }: { level: Level }) {
  const { catalogue } = useWords()
  return <Tag strong={level === 'full'}>{catalogue.levels[level]}</Tag>
}

export function DraftTag({ state }: { state: OpenDraft['state'] }) {
  const { catalogue } = useWords()
  return (
    <Tag>
      <Icon name="pen" />
      {catalogue.draftStates[state]}
    </Tag>
  )
}
