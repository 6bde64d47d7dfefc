import { Button, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { deskQueueQuery } from './queries.ts'
import { RegisterPane } from './register-pane.tsx'
import { intakeApi, type Mail } from './requests.ts'

/** Where a visit begins that no number was called for: somebody at the counter, or a letter. */
export function ReceptionPage() {
  const { intake } = useWords()
  usePageTitle(intake.reception)
  const navigate = useNavigate()
  const { data: queue } = useQuery(deskQueueQuery)
  const [mail, setMail] = useState<Mail>({ arrivedOn: todayInVietnam(), sender: '', postalNumber: '' })
  const open = useMutation({
    mutationFn: (body: { mail?: Mail }) => intakeApi.openVisit(body),
    onSuccess: ({ id }) => navigate({ to: paths.visit, params: { id } }),
  })
  const register = useMutation({
    mutationFn: () => intakeApi.openVisit({ mail }),
    onSuccess: ({ id }) => navigate({ to: paths.visit, params: { id } }),
  })
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{intake.reception}</h1>
      </div>
      {queue?.visit && (
        <Notice>
          <p>{intake.visitIsOpen}</p>
          <p className="notice-action">
            <Link className="button" to={paths.visit} params={{ id: queue.visit }}>
              {intake.goOn}
            </Link>
          </p>
        </Notice>
      )}
      <section className="pane pane-body stack-s" aria-labelledby="start">
        <h2 id="start">{intake.start}</h2>
        <div className="actions">
          <Link className="button button--second" to={paths.waiting}>
            {intake.queue}
          </Link>
          <Button type="button" look="second" onClick={() => open.mutate({})}>
            {intake.walkIn}
          </Button>
        </div>
        <Refusal error={open.error} />
      </section>
      <section className="pane" aria-labelledby="mail">
        <div className="pane-head">
          <h2 id="mail">{intake.mail}</h2>
        </div>
        <div className="pane-body">
          <SavingForm
            submit={intake.registerMail}
            sending={register.isPending}
            error={register.error}
            onSubmit={() => register.mutate()}
          >
            <div className="edit-row">
              <TextField
                id="arrived-on"
                type="date"
                label={intake.arrivedOn}
                required
                max={todayInVietnam()}
                value={mail.arrivedOn}
                onChange={({ target }) => setMail({ ...mail, arrivedOn: target.value })}
              />
              <TextField
                id="sender"
                label={intake.sender}
                required
                value={mail.sender}
                onChange={({ target }) => setMail({ ...mail, sender: target.value })}
              />
              <TextField
                id="postal-number"
                label={intake.postalNumber}
                optional={intake.optional}
                autoComplete="off"
                value={mail.postalNumber}
                onChange={({ target }) => setMail({ ...mail, postalNumber: target.value })}
              />
            </div>
          </SavingForm>
        </div>
      </section>
      <RegisterPane />
    </div>
  )
}
