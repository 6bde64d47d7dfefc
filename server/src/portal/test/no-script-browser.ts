import type { World } from '../../../test/world.ts'
import { sessionCookie } from '../../contexts/identity/index.ts'

export type PostedFile = { field: string; name: string; bytes: Uint8Array }
type Changes = Record<string, string | readonly string[] | null>

const decode = (text: string) =>
  text.replace(
    /&(quot|amp|lt|gt|#x27);/g,
    (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" })[name]!,
  )

const attribute = (tag: string, name: string): string | undefined => {
  for (const [, found, value = ''] of tag.matchAll(/\s([^\s=/>]+)(?:="([^"]*)")?/g))
    if (found === name) return decode(value)
  return undefined
}

/** What the controls of a form would post, as the page gave them, without any button. */
function controlsOf(form: string): [string, string][] {
  const pairs: [string, string][] = []
  for (const [tag] of form.matchAll(/<(input|select|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (!name || attribute(tag, 'disabled') !== undefined || type === 'file') continue
    if (tag.startsWith('<select')) {
      const list = form.slice(form.indexOf(tag)).split('</select>')[0]!
      const options = [...list.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
      if (chosen) pairs.push([name, attribute(chosen, 'value') ?? ''])
    } else if (tag.startsWith('<textarea'))
      pairs.push([name, decode(form.slice(form.indexOf(tag) + tag.length).split('</textarea>')[0]!)])
    else if ((type === 'radio' || type === 'checkbox') && attribute(tag, 'checked') === undefined) continue
    else pairs.push([name, attribute(tag, 'value') ?? 'on'])
  }
  return pairs
}

/** A browser without JavaScript: it follows links and redirects, and posts forms as the pages give them. */
export function noScriptBrowser({ http }: World, token = '', language = 'vi') {
  const cookies = new Map<string, string>(token ? [[sessionCookie, token]] : [])
  let path = '/'
  let html = ''
  let status = 0

  const send = async (method: 'GET' | 'POST', url: string, body?: string | Buffer, type?: string) => {
    const answer = await http.inject({
      method,
      url,
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-language': language,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(type && { 'content-type': type }),
      },
      ...(body !== undefined && { payload: body }),
    })
    for (const { name, value } of answer.cookies) {
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    return answer
  }

  const arrive = async (answer: Awaited<ReturnType<typeof send>>, at: string): Promise<void> => {
    const { location } = answer.headers
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof location === 'string') {
      path = location
      status = answer.statusCode
      if (location.startsWith('/')) await arrive(await send('GET', location.split('#')[0]!), location)
      return
    }
    path = at
    status = answer.statusCode
    html = answer.body
  }

  const formOf = (action: string): string => {
    // What stands in a template is no part of the page.
    const all = html
      .replace(/<template>.*?<\/template>/gs, '')
      .split('<form ')
      .slice(1)
    const found = all.find(
      (form) => attribute(` ${form.slice(0, form.indexOf('>') + 1)}`, 'action') === action,
    )
    if (!found) throw new Error(`There is no form to ${action} at ${path}`)
    return found.slice(0, found.indexOf('</form>'))
  }

  return {
    /** Where the browser is; an address elsewhere when it was led away. */
    at: () => path,
    html: () => html,
    status: () => status,
    /** The page without markup. */
    text: () =>
      decode(
        html
          .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' '),
      ),
    cookies,
    raw: send,
    visit: async (url: string) => arrive(await send('GET', url), url),
    /** Posts a form of the page; null leaves a control out, a list posts a name several times. */
    post: async (action: string, changes: Changes = {}) => {
      const kept = controlsOf(formOf(action)).filter(([name]) => !(name in changes))
      const given = Object.entries(changes).flatMap(([name, value]) =>
        [value ?? []].flat().map((one): [string, string] => [name, one]),
      )
      const body = new URLSearchParams([...kept, ...given]).toString()
      await arrive(await send('POST', action, body, 'application/x-www-form-urlencoded'), action)
    },
    /** Posts the page itself with a file that answers one of its questions. */
    uploadAnswer: async (action: string, field: string, file: { name: string; bytes: Uint8Array }) => {
      const body = new FormData()
      for (const [name, value] of controlsOf(formOf(action))) body.append(name, value)
      body.append(field, new File([file.bytes as Uint8Array<ArrayBuffer>], file.name))
      body.append('_then', `upload:${field}`)
      const message = new Response(body)
      const type = message.headers.get('content-type')!
      await arrive(await send('POST', action, Buffer.from(await message.arrayBuffer()), type), action)
    },
    /** Posts a form of the page with files, for the form that has the given control. */
    upload: async (action: string, component: string, file: { name: string; bytes: Uint8Array }) => {
      const body = new FormData()
      for (const [name, value] of controlsOf(formOf(action))) body.append(name, value)
      body.set('component', component)
      body.append('file', new File([file.bytes as Uint8Array<ArrayBuffer>], file.name))
      const message = new Response(body)
      const type = message.headers.get('content-type')!
      await arrive(await send('POST', action, Buffer.from(await message.arrayBuffer()), type), action)
    },
    /** Labels of the questions that are asked on the page, without those only to be looked over. */
    questions: () => {
      const form = html.split('id="questions"')[1]?.split('</form>')[0]?.split('class="known"')[0] ?? ''
      return [
        ...form.matchAll(
          /<(?:label class="field-label"|legend class="field-label")[^>]*>([\s\S]*?)<\/(?:label|legend)>/g,
        ),
      ].map(([, label]) => decode(label!.replace(/<[^>]+>/g, '')).trim())
    },
  }
}
export type NoScriptBrowser = ReturnType<typeof noScriptBrowser>
