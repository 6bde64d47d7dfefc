import { LinkButton } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { furtherLanguages } from '../messages/further/languages.ts'
import { paths } from '../paths.ts'
import { PostForm } from './post-form.tsx'

/** Large type, high contrast, reading aloud, further languages, plain words: on every page, kept in the browser. */
export function ReadingTools({ context }: { context: PageContext }) {
  const { common } = textsOf(context)
  const { reading } = common
  const [large, contrast] = [context.size === 'large', context.theme === 'contrast']
  return (
    <details className="reading no-print">
      <summary>
        <span aria-hidden="true">Aa</span>
        <span className="visually-hidden">{reading.title}</span>
      </summary>
      <div>
        <PostForm csrf={context.csrf} action={paths.display()}>
          <input type="hidden" name="back" value={context.path} />
          <LinkButton name="size" value={large ? 'plain' : 'large'}>
            {large ? reading.sizeOff : reading.sizeOn}
          </LinkButton>
          <LinkButton name="theme" value={contrast ? 'plain' : 'contrast'}>
            {contrast ? reading.contrastOff : reading.contrastOn}
          </LinkButton>
        </PostForm>
        <button
          type="button"
          className="link-button"
          hidden
          data-read-aloud={reading.aloud}
          data-stop-text={reading.stop}
        >
          <span data-words>{reading.aloud}</span>
        </button>
        <a href={paths.plainWords()}>{common.plainWords}</a>
        <Languages context={context} />
      </div>
    </details>
  )
}

function Languages({ context }: { context: PageContext }) {
  const { reading } = textsOf(context).common
  const all = [
    { tag: 'vi', name: 'Tiếng Việt' },
    { tag: 'en', name: 'English' },
    ...furtherLanguages.map(({ tag, name }) => ({ tag, name })),
  ]
  const now = context.further ?? context.locale
  return (
    <PostForm csrf={context.csrf} action={paths.language()} aria-label={reading.language}>
      <input type="hidden" name="back" value={context.path} />
      {all
        .filter(({ tag }) => tag !== now)
        .map(({ tag, name }) => (
          <LinkButton key={tag} name="lang" value={tag} {...(tag === 'en' && { lang: tag })}>
            {name}
          </LinkButton>
        ))}
    </PostForm>
  )
}
