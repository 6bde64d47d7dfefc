import { Brand, Button, ButtonLink, currentMark, type Fault } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { languageOf, type PageContext, textsOf } from './context.ts'
import { formatDate } from './format.ts'
import { furtherLanguage } from './messages/further/languages.ts'
import { inLanguage } from './page-language.ts'
import { ReadingTools } from './parts/reading-tools.tsx'
import { LanguageSwitch, provinceOf, SiteFooter } from './parts/site-footer.tsx'
import { paths } from './paths.ts'

type LayoutProps = {
  context: PageContext
  /** Names the page in the title of the window, before the product. */
  title: string
  /** What is wrong on the page; the title then begins with "Error:". */
  faults?: readonly Fault[]
  current?: 'services' | 'track' | 'dossiers' | 'documents'
  /** `task`: no navigation, only a way out; `leave` names the form whose content is saved on the way. */
  frame?: 'site' | { task: true; leave: { form: string } | { href: string } }
  /** Whether the main part keeps to the width of the page; the first page has a band of its own. */
  bare?: boolean
  /** The one address under which machines should know the page; without it they should not keep it. */
  address?: string
  /** What the page is about, in the words of schema.org. */
  about?: object
  children: ReactNode
}

/** The frame of every page of the portal. */
export function Layout({
  context,
  title,
  faults = [],
  current,
  frame = 'site',
  bare = false,
  address,
  about,
  children,
}: LayoutProps) {
  const { common } = textsOf(context)
  const { assets, locale } = context
  const product = `${common.product} ${context.province.name}`
  return (
    <html lang={languageOf(context)} data-theme={context.theme} data-size={context.size}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${faults.length > 0 ? common.errorTitle(title) : title} – ${product}`}</title>
        {assets.preloadFonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="stylesheet" href={assets.portalCss} />
        <meta name="theme-color" content="#9b1c1c" />
        {address === undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Addresses address={address} context={context} />
        )}
        {about && <StructuredData about={about} />}
        <script src={assets.script} type="module" />
      </head>
      <body className="portal">
        <a className="skip-link" href="#content">
          {common.skip}
        </a>
        {context.demo && (
          <aside className="example-note no-print" aria-label={common.demoLabel}>
            <p className="wrap">{common.demo}</p>
          </aside>
        )}
        <NotTranslated context={context} />
        {context.preview && (
          <aside className="preview-note" aria-label={common.previewLabel}>
            <p className="wrap">
              <strong>{common.previewLabel}.</strong>{' '}
              {common.preview(formatDate(context.preview.from, locale), context.preview.faults)}
            </p>
          </aside>
        )}
        <Header context={context} current={current} frame={frame} />
        <main id="content" className={bare ? undefined : 'wrap page'}>
          {children}
        </main>
        <SiteFooter context={context} />
      </body>
    </html>
  )
}

/** Said on every page in a language of which the translation is not finished. */
function NotTranslated({ context }: { context: PageContext }) {
  const language = furtherLanguage(context.further)
  const { common } = textsOf(context)
  if (!language || language.complete) return null
  return (
    <aside className="preview-note no-print" aria-label={common.reading.language}>
      <p className="wrap">{common.reading.notTranslated(language.name, language.mark)}</p>
    </aside>
  )
}

/** The page in each language; its address without a language is Vietnamese to whoever names none. */
function Addresses({ address, context }: { address: string; context: PageContext }) {
  const plain = context.publicUrl + address
  const english = context.publicUrl + inLanguage(address, 'en')
  return (
    <>
      <link rel="canonical" href={context.locale === 'en' ? english : plain} />
      <link rel="alternate" hrefLang="vi" href={plain} />
      <link rel="alternate" hrefLang="en" href={english} />
      <link rel="alternate" hrefLang="x-default" href={plain} />
    </>
  )
}

/** Data for machines, which no browser runs; `<` is written so that no text can end the element. */
const StructuredData = ({ about }: { about: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without `<`, in an element that is not a script
    dangerouslySetInnerHTML={{ __html: JSON.stringify(about).replaceAll('<', '\\u003c') }}
  />
)

function Header({
  context,
  current,
  frame,
}: {
  context: PageContext
  current: LayoutProps['current']
  frame: NonNullable<LayoutProps['frame']>
}) {
  const { common } = textsOf(context)
  const province = provinceOf(context)
  return (
    <header className="site-header">
      <div className="wrap site-header-row">
        <Brand href={paths.home()} name={common.product}>
          <span className="on-wide">{common.servicesOf(province)}</span>
          <span className="on-phone">{province.charAt(0).toUpperCase() + province.slice(1)}</span>
        </Brand>
        {frame === 'site' && <Navigation context={context} current={current} />}
        <div className="site-user">
          <ReadingTools context={context} />
          {frame === 'site' ? (
            <>
              <LanguageSwitch context={context} short />
              <SignInState context={context} />
            </>
          ) : 'form' in frame.leave ? (
            <SaveAndLeave form={frame.leave.form} context={context} />
          ) : (
            <ButtonLink look="second" href={frame.leave.href}>
              {common.saveAndLeave}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  )
}

/**
 * Saves a form that stands further down and leaves. Enter in a field presses the first button that belongs to its form,
 * which this one would be, so a hidden one that goes on stands before it.
 */
function SaveAndLeave({ form, context }: { form: string; context: PageContext }) {
  const { common } = textsOf(context)
  return (
    <>
      <button
        type="submit"
        form={form}
        name="_then"
        value="next"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        {common.continue}
      </button>
      <Button look="second" form={form} name="_then" value="leave" formNoValidate>
        {common.saveAndLeave}
      </Button>
    </>
  )
}

function Navigation({ context, current }: { context: PageContext; current: LayoutProps['current'] }) {
  const { common } = textsOf(context)
  const links = [
    { id: 'services', href: paths.home() },
    context.person
      ? ({ id: 'dossiers', href: paths.myDossiers() } as const)
      : ({ id: 'track', href: paths.track() } as const),
    { id: 'documents', href: paths.myDocuments() },
  ] as const
  return (
    <nav className="site-nav" aria-label={common.mainNav}>
      {links.map(({ id, href }) => (
        <a
          key={id}
          href={href}
          aria-current={id === current ? (currentMark(context.path, href) ?? 'true') : undefined}
        >
          {common.nav[id]}
        </a>
      ))}
    </nav>
  )
}

/** `Ông Nam`: the salutation with the given name, which stands last in a Vietnamese name. */
function shortName({ name, salutation }: NonNullable<PageContext['person']>, locale: string): string {
  const given = name.trim().split(/\s+/).at(-1) ?? name
  if (locale === 'en' || !salutation) return given
  return `${salutation.charAt(0).toUpperCase()}${salutation.slice(1)} ${given}`
}

function SignInState({ context }: { context: PageContext }) {
  const { common } = textsOf(context)
  if (!context.person)
    return (
      <ButtonLink look="second" href={paths.signIn(context.path)}>
        {common.signIn}
      </ButtonLink>
    )
  return (
    <a className="name" href={paths.signOut()}>
      <span className="visually-hidden">{common.signedInAs}</span>
      {shortName(context.person, context.locale)}
    </a>
  )
}
