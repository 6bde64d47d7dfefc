import { useWords } from '../../../messages/words.ts'
import { ConditionAt } from '../editor/condition-at.tsx'
import { BothAt, NumberAt, QuestionAt, SelectAt, TextAt } from '../editor/controls.tsx'
import { useEditing } from '../editor/editing.tsx'
import { ListAt } from '../editor/list-at.tsx'
import { freshId } from '../form/arrange.ts'
import { GroundAt, Pane } from './general-tab.tsx'

/** What is to be paid: fees and charges have the same shape. */
export function FeesTab() {
  const { fees } = useWords().services
  return (['fees', 'charges'] as const).map((member) => (
    <Pane key={member} title={fees[member]}>
      <Amounts member={member} />
    </Pane>
  ))
}

function Amounts({ member }: { member: 'fees' | 'charges' }) {
  const { services, language } = useWords()
  const { lists, service } = useEditing()
  const said = services.fees
  const groups = Object.fromEntries((lists['exemption-grounds'] ?? []).map(({ id, vi }) => [id, vi]))
  const taken = [...service.fees, ...service.charges].map(({ id }) => id)
  return (
    <ListAt
      pointer={`/${member}`}
      add={said.add[member]}
      empty={() => ({
        id: freshId(member === 'fees' ? 'fee' : 'charge', taken),
        kind: member === 'fees' ? 'fee' : 'charge',
        vi: '',
        en: '',
        amount: 0,
        ground: '',
        sure: 'proposal',
      })}
      nameOf={(fee) => String(fee[language] || fee.vi)}
    >
      {(pointer) => (
        <>
          <BothAt pointer={pointer} name="" label={said.name} />
          <div className="edit-row">
            <NumberAt
              pointer={`${pointer}/amount`}
              label={said.amount}
              hint={said.amountHint}
              empty={null}
              width="s"
            />
            <QuestionAt pointer={`${pointer}/quantity`} label={said.quantity} empty={said.once} />
            <QuestionAt pointer={`${pointer}/exemption`} label={said.exemption} empty={said.noExemption} />
          </div>
          <ConditionAt pointer={`${pointer}/when`} label={said.when} always={said.always} />
          <ListAt
            open
            pointer={`${pointer}/exempt`}
            label={said.exempt}
            add={said.addExempt}
            empty={() => ({ group: Object.keys(groups)[0] ?? '' })}
            nameOf={({ group }) => groups[String(group)] ?? String(group)}
          >
            {(exempt) => (
              <div className="edit-row">
                <SelectAt pointer={`${exempt}/group`} label={said.group} words={groups} />
                <TextAt pointer={`${exempt}/validFrom`} type="date" label={services.from} optional />
                <TextAt pointer={`${exempt}/validTo`} type="date" label={services.to} optional />
              </div>
            )}
          </ListAt>
          <div className="edit-row">
            <TextAt pointer={`${pointer}/validFrom`} type="date" label={services.from} optional />
            <TextAt pointer={`${pointer}/validTo`} type="date" label={services.to} optional />
          </div>
          <Tariff pointer={pointer} />
          <GroundAt pointer={pointer} />
        </>
      )}
    </ListAt>
  )
}

/** A tariff by steps is shown as it stands; it is rare and is brought in by file. */
function Tariff({ pointer }: { pointer: string }) {
  const { fees } = useWords().services
  const { service } = useEditing()
  const [, member, index] = pointer.split('/')
  const fee = (member === 'fees' ? service.fees : service.charges)[Number(index)]
  if (!fee?.tariff) return null
  const { tariff } = fee
  return (
    <p className="muted">
      {fees.tariff}:{' '}
      {tariff.steps
        .map(({ upTo, amount }) => fees.tariffStep(upTo, amount.toLocaleString('vi-VN')))
        .join('; ')}
    </p>
  )
}
