import { Brand, LinkButton } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { paths } from '../paths.ts'
import { PostForm } from './post-form.tsx'

export const provinceOf = (context: PageContext) =>
  textsOf(context).common.provinceOf(context.province.kind, context.province.name)

/** Changes the language and comes back to the same page. */
export function LanguageSwitch({ context, short = false }: { context: PageContext; short?: boolean }) {
  const { code, name, short: letters } = textsOf(context).common.otherLanguage
  return (
    <PostForm csrf={context.csrf} action={paths.language()} className={short ? 'language' : undefined}>
      <input type="hidden" name="back" value={context.path} />
      <LinkButton name="lang" value={code} lang={code}>
        {short ? (
          <>
            <span className="on-phone">
              <span aria-hidden="true">{letters}</span>
              <span className="visually-hidden">{name}</span>
            </span>
            <span className="on-wide">{name}</span>
          </>
        ) : (
          name
        )}
      </LinkButton>
    </PostForm>
  )
}

/** The end of every page: whom to call, and where else to go. */
export function SiteFooter({ context }: { context: PageContext }) {
  const { common, lateLists, months } = textsOf(context)
  const { helpLine } = context.province
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="site-footer-grid">
          <div className="stack-s">
            <Brand href={paths.home()} name={common.product}>
              {common.committeeOf(provinceOf(context))}
            </Brand>
            <p className="muted measure">
              {common.helpLine.before}
              <a href={`tel:${helpLine.number}`}>{helpLine.number}</a>
              {common.helpLine.after(helpLine.hours)}
              {helpLine.languages && common.helpLanguages(helpLine.languages)}
            </p>
          </div>
          <nav aria-label={common.helpNav}>
            <h2>{common.helpNav}</h2>
            <ul>
              <li>
                <a href={paths.search()}>{common.allProcedures}</a>
              </li>
              <li>
                <a href={paths.fields()}>{common.allFields}</a>
              </li>
              <li>
                <a href={paths.agencies()}>{common.allAgencies}</a>
              </li>
              <li>
                <a href={paths.track()}>{common.nav.track}</a>
              </li>
              <li>
                <a href={paths.verify()}>{textsOf(context).verify.title}</a>
              </li>
              <li>
                <a href={`tel:${helpLine.number}`}>{common.call(helpLine.number)}</a>
              </li>
            </ul>
          </nav>
          <nav aria-label={common.aboutNav}>
            <h2>{common.aboutNav}</h2>
            <ul>
              <li>
                <a href={paths.targets()}>{common.publicTargets}</a>
              </li>
              <li>
                <a href={paths.months()}>{months.link}</a>
              </li>
              <li>
                <a href={paths.lateLists()}>{lateLists.link}</a>
              </li>
              <li>
                <a href={paths.calendar()}>{common.workingCalendar}</a>
              </li>
              <li>
                <a href={paths.openData()}>{common.openData}</a>
              </li>
              <li>
                <a href={paths.plainWords()}>{common.plainWords}</a>
              </li>
              <li>
                <a href={paths.staff()}>{common.forStaff}</a>
              </li>
            </ul>
          </nav>
        </div>
        <div className="site-footer-end">
          <LanguageSwitch context={context} />
          {context.person && (
            <PostForm csrf={context.csrf} action={paths.signOut()}>
              <LinkButton>{common.signOut}</LinkButton>
            </PostForm>
          )}
        </div>
      </div>
    </footer>
  )
}
