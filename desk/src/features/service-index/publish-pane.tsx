import { Button, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import { type MonthStanding, monthStandingQuery, publishMonth } from './queries.ts'

/** How far a month is published, and for the office of the province the button to do it. */
export function PublishPane({ month }: { month: string }) {
  const words = useWords()
  const { serviceIndex: said } = words
  const now = useNow()
  const { data } = useQuery(monthStandingQuery(month))
  const [asked, setAsked] = useState(false)
  if (!data?.isOver) return null
  const [last] = data.versions
  return (
    <>
      <Notice tone={last ? 'ok' : 'soon'}>
        <p>
          {last
            ? said.publishedBy(last.by, shortMoment(last.at, now, words), last.version)
            : said.notPublished}
        </p>
        {data.mayPublish && (
          <Button type="button" look="second" onClick={() => setAsked(true)}>
            {last ? said.publishAgain : said.publish}
          </Button>
        )}
      </Notice>
      {asked && <PublishDialog standing={data} onClose={() => setAsked(false)} />}
    </>
  )
}

function PublishDialog({ standing, onClose }: { standing: MonthStanding; onClose: () => void }) {
  const { serviceIndex: said, shell } = useWords()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const { month, versions } = standing
  const publish = useMutation({
    mutationFn: () => publishMonth(month, reason),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['published-month', month] })
      announce({ text: said.published(said.periodName(month)) })
      onClose()
    },
  })
  return (
    <Dialog title={said.publishTitle(said.periodName(month))} onClose={onClose}>
      <p>{said.publishWhat}</p>
      {versions.length > 0 && (
        <TextField
          id="reason"
          name="reason"
          label={said.reason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Refusal error={publish.error} />
      <div className="actions">
        <Button type="button" onClick={() => publish.mutate()} aria-disabled={publish.isPending}>
          {said.publish}
        </Button>
        <button type="button" className="button button--second" onClick={onClose}>
          {shell.cancel}
        </button>
      </div>
    </Dialog>
  )
}
