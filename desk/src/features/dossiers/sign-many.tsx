import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, faultsOf } from '../../api.ts'
import type { QueueItem, SigningProof } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { ProofFields, proofFaults, useProof } from './moves/proof-fields.tsx'

/** Signs the chosen papers under one confirmation; those that could not be signed are named and stay chosen. */
export function SignMany({
  items,
  onSigned,
}: {
  items: readonly QueueItem[]
  onSigned: (ids: readonly string[]) => void
}) {
  const { moves, dossier: said, of } = useWords()
  const client = useQueryClient()
  const proof = useProof('own')
  const sign = useMutation({
    mutationFn: (given: SigningProof) => api.signResults({ ...given, dossiers: items.map(({ id }) => id) }),
    onSuccess: async ({ signed }) => {
      if (signed.length > 0) announce({ text: said.signedMany(signed.length) })
      onSigned(signed)
      await Promise.all([
        client.invalidateQueries({ queryKey: ['work-queue'] }),
        client.invalidateQueries({ queryKey: ['dossier'] }),
      ])
    },
  })
  const wrong = proofFaults(proof, moves.missing, faultsOf(sign.error))
  const faulty = wrong.pin !== undefined || wrong.code !== undefined
  const tooMany = proof.most !== undefined && items.length > proof.most
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proof.check()
    if (proof.proof && !sign.isPending && !tooMany) sign.mutate(proof.proof)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="small">{said.signManyWhat(items.length)}</p>
      <ProofFields proof={proof} faults={wrong} />
      {tooMany && (
        <Notice tone="soon">
          <p>{said.tooManyToSign(proof.most ?? 0)}</p>
        </Notice>
      )}
      <Refusal error={faulty ? null : sign.error} />
      {sign.data && sign.data.refused.length > 0 && (
        <Notice tone="late" announce>
          <p>{said.notSigned(sign.data.refused.length)}</p>
          <ul className="bullets">
            {sign.data.refused.map(({ id, ...text }) => (
              <li key={id}>
                {items.find((item) => item.id === id)?.code ?? ''}: {of(text)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="small" role="status">
        {sign.isPending && (
          <>
            <progress aria-label={said.signingMany(items.length)} /> {said.signingMany(items.length)}
          </>
        )}
      </p>
      <div className="actions">
        <Button aria-disabled={sign.isPending}>{said.signMany(items.length)}</Button>
      </div>
    </form>
  )
}
