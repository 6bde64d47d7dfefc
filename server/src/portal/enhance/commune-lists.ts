import { postForPage } from './answered-page.ts'

/** When a province is chosen its communes come by themselves; without an answer the button that fetches them is offered again. */
export function startCommuneLists(): void {
  document.addEventListener('change', async ({ target: province }) => {
    if (!(province instanceof HTMLSelectElement) || !('province' in province.dataset)) return
    const { form } = province
    // By its name alone: the box that is typed into has taken over the id.
    const commune = form?.querySelector<HTMLSelectElement>(communeOf(province))
    const find = province.parentElement?.querySelector<HTMLElement>('.find-in-list')
    if (!form || !commune) return
    commune.value = ''
    const button = { name: '_then', value: 'refresh' }
    const page = await postForPage({ form, button, withFiles: false })
    const fresh = provincesOf(page?.getElementById(form.id))[provincesOf(form).indexOf(province)]
    const list = fresh && page?.querySelector(communeOf(fresh))
    if (list) commune.replaceChildren(...list.children)
    if (find) {
      find.hidden = Boolean(list)
      find.toggleAttribute('data-offered', !list)
    }
    commune.dispatchEvent(new Event('mot-cua:list'))
  })
}

const communeOf = ({ name }: HTMLSelectElement): string =>
  `select[name="${CSS.escape(name.replace(/province$/, 'commune'))}"]`

/** The provinces of a form in order: rows are counted anew by the server, but stay in the order they were sent. */
const provincesOf = (form: Element | null | undefined) => [
  ...(form?.querySelectorAll<HTMLSelectElement>('select[data-province]') ?? []),
]
