import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { useMe } from '../../../shell/use-me.ts'
import { intakeApi } from '../../intake/requests.ts'
import { fullMoment } from '../moments.ts'

/** Who helped the applicant, and the way of a dossier that was received elsewhere; nothing when neither is so. */
export function ReceptionPane({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, of } = useWords()
  const me = useMe()
  const client = useQueryClient()
  const { assistant, forwarding, id, unit } = dossier
  const arrive = useMutation({
    mutationFn: () => intakeApi.confirmArrival(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossier', id] }),
  })
  if (!assistant && !forwarding) return null
  const awaited = forwarding?.papers && !forwarding.arrivedAt
  return (
    <Notice>
      {assistant && <p>{said.assistedBy(assistant)}</p>}
      {forwarding && (
        <p>{said.forwarded(of(forwarding.from), of(forwarding.to), fullMoment(forwarding.sentAt))}</p>
      )}
      {awaited && <p>{said.papersOnTheWay}</p>}
      {forwarding?.arrivedAt && forwarding.arrivedTo && (
        <p>{said.papersArrived(forwarding.arrivedTo, fullMoment(forwarding.arrivedAt))}</p>
      )}
      {awaited && me.unit === unit.id && (
        <p className="notice-action">
          <Button type="button" look="second" onClick={() => arrive.mutate()}>
            {said.confirmArrival}
          </Button>
        </p>
      )}
      <Refusal error={arrive.error} />
    </Notice>
  )
}
