import { FileField, LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { type AskedPeriod, type AskedReport, reportedApi, reportedKey } from './queries.ts'

/** A figure for one period, entered or corrected. */
export function ReportDialog({
  report,
  period,
  onClose,
}: {
  report: AskedReport
  period: AskedPeriod
  onClose: () => void
}) {
  const { reported: said, of } = useWords()
  const client = useQueryClient()
  const [latest] = period.versions
  const [typed, setTyped] = useState({
    numerator: String(latest?.numerator ?? ''),
    denominator: String(latest?.denominator ?? ''),
    source: latest?.source ?? '',
    reason: '',
  })
  const body = useRef<HTMLDivElement>(null)
  const send = useMutation({
    mutationFn: () => reportedApi.send(formOf(body.current, { report, period, typed })),
    onSuccess: async () => {
      announce({ text: said.sent })
      await client.invalidateQueries({ queryKey: reportedKey })
      onClose()
    },
  })
  const faultOf = (name: string) =>
    send.error instanceof Problem
      ? send.error.errors.find(({ pointer }) => pointer === `/${name}`)?.detail
      : undefined
  const field = (name: keyof typeof typed) => ({
    id: `reported-${name}`,
    value: typed[name],
    fault: faultOf(name),
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <Dialog title={of(report.name)} wide onClose={onClose}>
      <SavingForm
        submit={said.send}
        sending={send.isPending}
        error={send.error}
        onSubmit={() => send.mutate()}
        onClose={onClose}
        noValidate
      >
        <div className="stack" ref={body}>
          <p className="muted small">
            {said.periodOf(shortDate(period.periodEnd))}. {report.part === 'denominator' && said.countedHere}
          </p>
          {report.numerator && (
            <TextField label={of(report.numerator)} width="s" inputMode="numeric" {...field('numerator')} />
          )}
          <TextField label={of(report.denominator)} width="s" inputMode="numeric" {...field('denominator')} />
          <LongTextField label={said.source} hint={said.sourceHint} {...field('source')} />
          {latest && <LongTextField label={said.reason} {...field('reason')} />}
          <FileField
            id="reported-files"
            name="file"
            accept=".pdf,.jpg,.jpeg,.png"
            multiple
            label={said.evidence}
            hint={said.evidenceHint}
            fault={faultOf('files')}
          />
        </div>
      </SavingForm>
    </Dialog>
  )
}

type Typed = { numerator: string; denominator: string; source: string; reason: string }

/** The message of what was typed, with the files that were chosen. Spaces and points between thousands are left out. */
function formOf(
  body: HTMLDivElement | null,
  { report, period, typed }: { report: AskedReport; period: AskedPeriod; typed: Typed },
): FormData {
  const plain = (text: string) => text.replace(/[\s.]/g, '')
  const form = new FormData()
  form.set('indicator', report.indicator)
  form.set('periodEnd', period.periodEnd)
  if (report.part === 'both') form.set('numerator', plain(typed.numerator))
  form.set('denominator', plain(typed.denominator))
  form.set('source', typed.source)
  form.set('reason', typed.reason)
  form.set('replaces', String(period.versions[0]?.version ?? 0))
  const input = body?.querySelector<HTMLInputElement>('input[type="file"]')
  for (const file of input?.files ?? []) form.append('file', file)
  return form
}
