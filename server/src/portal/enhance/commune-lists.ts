import { postForPage } from './answered-page.ts'

/** When a province is chosen its communes come by themselves; without an answer the button that fetches them is offered again. */
export function startCommuneLists(): void {
  document.addEventListener('change', async ({ target: province }) => {
    if (!(province instanceof HTMLSelectElement) || !('province' in province.dataset)) return
    const { form } = province
    const commune = form?.elements.namedItem(province.name.replace(/province$/, 'commune'))
    const find = province.parentElement?.querySelector<HTMLElement>('.find-in-list')
    if (!form || !(commune instanceof HTMLSelectElement)) return
    commune.value = ''
    const button = { name: '_then', value: 'refresh' }
    const page = await postForPage({ form, button, withFiles: false })
    const fresh = provincesOf(page?.getElementById(form.id))[provincesOf(form).indexOf(province)]
    const name = fresh?.name.replace(/province$/, 'commune')
    const list = name && page?.querySelector(`select[name="${CSS.escape(name)}"]`)
    if (list) commune.replaceChildren(...list.children)
    if (find) {
      find.hidden = Boolean(list)
      find.toggleAttribute('data-offered', !list)
    }
    commune.dispatchEvent(new Event('mot-cua:list'))
  })
}

/** The provinces of a form in order: rows are counted anew by the server, but stay in the order they were sent. */
const provincesOf = (form: Element | null | undefined) => [
  ...(form?.querySelectorAll<HTMLSelectElement>('select[data-province]') ?? []),
]
