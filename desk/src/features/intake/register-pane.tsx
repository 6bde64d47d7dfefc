import { TextField } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { printUrls } from '../dossiers/paper-requests.ts'

/** The register of the unit for a period: a form that the browser sends itself, so that the PDF opens beside the desk. */
export function RegisterPane() {
  const { papers: said } = useWords()
  const today = todayInVietnam()
  return (
    <section className="pane" aria-labelledby="register">
      <div className="pane-head">
        <h2 id="register">{said.register}</h2>
      </div>
      <form className="pane-body stack-s" action={printUrls.register} target="_blank" rel="noopener">
        <p className="muted">{said.registerText}</p>
        <div className="edit-row">
          <TextField
            id="register-from"
            name="from"
            type="date"
            label={said.from}
            required
            defaultValue={`${today.slice(0, 8)}01`}
            max={today}
          />
          <TextField
            id="register-to"
            name="to"
            type="date"
            label={said.to}
            required
            defaultValue={today}
            max={today}
          />
        </div>
        <p className="actions">
          <button type="submit" className="button button--second">
            {said.printRegister}
            <span className="visually-hidden"> ({said.newPage})</span>
          </button>
        </p>
      </form>
    </section>
  )
}
