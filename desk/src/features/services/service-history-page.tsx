import { Button, EmptyState, Icon } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { OpenDraftNote } from './open-draft-note.tsx'
import { Pane } from './parts/general-tab.tsx'
import { serviceHistoryQuery, servicesQuery } from './queries.ts'
import { type ServiceVersion, servicesApi, serviceUrls } from './requests.ts'
import { useStart } from './services-page.tsx'

/** The versions of one service, the newest first: by which decision, and what changed. */
export function ServiceHistoryPage({ code }: { code: string }) {
  const { services } = useWords()
  const { data: items } = useSuspenseQuery(servicesQuery)
  const { data: versions } = useSuspenseQuery(serviceHistoryQuery(code))
  const service = items.find(({ procedure }) => procedure === code)
  const start = useStart()
  usePageTitle(service?.name ?? code)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.services}>
          <Icon name="back" />
          {services.title}
        </Link>
        <Link to={paths.procedure} params={{ code }} className="code">
          {code}
        </Link>
      </div>
      <div className="desk-head dossier-head">
        <h1>{service?.name ?? code}</h1>
        <div className="row">
          {versions.length > 0 && (
            <a className="button button--second" href={serviceUrls.exportService(code)} download>
              <Icon name="download" />
              {services.exportFile}
            </a>
          )}
          {!service?.draft && (
            <Button
              type="button"
              icon="pen"
              aria-disabled={start.isPending}
              onClick={() => start.mutate(() => servicesApi.start({ procedure: code }))}
            >
              {services.change}
            </Button>
          )}
        </div>
      </div>
      <Refusal error={start.error} />
      {service?.draft && (
        <p>
          <OpenDraftNote draft={service.draft} />
        </p>
      )}
      {versions.length === 0 && (
        <EmptyState icon="document" title={services.noVersion}>
          {services.noVersionText}
        </EmptyState>
      )}
      <div className="versions">
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </div>
    </>
  )
}

function Version({ version }: { version: ServiceVersion }) {
  const { services, catalogue } = useWords()
  const { decision, differences } = version
  const days = version.validTo
    ? catalogue.fromTo(shortDate(version.validFrom), shortDate(version.validTo))
    : catalogue.from(shortDate(version.validFrom))
  return (
    <Pane title={`${catalogue.page.version(version.version)}, ${days}`}>
      <p className="muted">
        {decision
          ? services.decided(decision.number, shortDate(decision.issuedOn), decision.signer)
          : services.shipped}
        {version.draftedBy && ` · ${catalogue.worklist.by(version.draftedBy)}`}
        {version.approvedBy && ` · ${services.approvedBy(version.approvedBy)}`}
      </p>
      {differences && (
        <ul className="lines">
          {differences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Pane>
  )
}
