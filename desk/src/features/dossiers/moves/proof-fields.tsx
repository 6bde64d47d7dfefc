import { TextField } from '@mot-cua/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import type { KeyOwner, SigningProof } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'

/** What a key asks of its holder, as it is typed: never kept. `proof` is absent until everything asked for is there. */
export function useProof(of: KeyOwner) {
  const key = useQuery({
    queryKey: ['signing-key', of],
    queryFn: () => api.signingKey(of),
    staleTime: 60_000,
    retry: false,
  })
  const [pin, setPin] = useState('')
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const asksCode = key.data?.asks.includes('code') ?? false
  const complete = pin.length >= 4 && (!asksCode || code.length >= 4)
  const proof: SigningProof | undefined = complete ? { pin, ...(asksCode && { code }) } : undefined
  return {
    of,
    pin,
    code,
    checked,
    asksCode,
    most: key.data?.most,
    proof,
    setPin,
    setCode,
    check: () => setChecked(true),
    typing: () => setChecked(false),
  }
}

type Proof = ReturnType<typeof useProof>

/** PIN and, where the key asks for one, the one-time code with the button that has it sent. */
export function ProofFields({
  proof,
  faults,
}: {
  proof: Proof
  faults: { pin?: string | undefined; code?: string | undefined }
}) {
  const { moves } = useWords()
  const said = moves.sign
  const own = proof.of === 'own'
  return (
    <>
      <TextField
        id="pin"
        label={own ? said.pin : said.organisationPin}
        hint={own ? said.pinHint : said.organisationPinHint}
        fault={faults.pin}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        width="full"
        maxLength={32}
        value={proof.pin}
        onChange={({ target }) => {
          proof.setPin(target.value)
          proof.typing()
        }}
      />
      {proof.asksCode && <CodeField proof={proof} fault={faults.code} />}
    </>
  )
}

function CodeField({ proof, fault }: { proof: Proof; fault: string | undefined }) {
  const { moves } = useWords()
  const said = moves.sign
  const send = useMutation({ mutationFn: () => api.askSigningCode(proof.of) })
  return (
    <div>
      <TextField
        id="code"
        label={said.code}
        hint={said.codeHint}
        fault={fault}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="full"
        maxLength={12}
        value={proof.code}
        onChange={({ target }) => {
          proof.setCode(target.value)
          proof.typing()
        }}
      />
      <button
        type="button"
        className="link-button"
        aria-disabled={send.isPending}
        onClick={() => send.mutate()}
      >
        {send.isSuccess ? said.codeAgain : said.sendCode}
      </button>
      <p className="small muted" role="status">
        {send.isSuccess ? said.codeSent : ''}
      </p>
      <Refusal error={send.error} />
    </div>
  )
}

/** What is missing or was refused, by field; nothing before somebody tried. */
export function proofFaults(
  { pin, code, asksCode, checked }: Proof,
  missing: { pin: string; code: string },
  refused: { pin?: string; code?: string },
): { pin?: string | undefined; code?: string | undefined } {
  if (!checked) return refused
  return {
    pin: pin.length < 4 ? missing.pin : refused.pin,
    code: asksCode && code.length < 4 ? missing.code : refused.code,
  }
}
