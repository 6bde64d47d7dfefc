import { postForPage } from './answered-page.ts'

/** When a province is chosen its communes come by themselves; the button that fetched them is not needed. */
export function startCommuneLists(): void {
  for (const province of document.querySelectorAll<HTMLSelectElement>('select[data-province]')) {
    const button = province.parentElement?.querySelector<HTMLButtonElement>('[data-no-script]')
    const { form } = province
    const commune = form?.elements.namedItem(province.name.replace(/province$/, 'commune'))
    if (!button || !form || !(commune instanceof HTMLSelectElement)) continue
    button.hidden = true
    province.addEventListener('change', async () => {
      const page = await postForPage({ form, button, withFiles: false })
      const fresh = page?.querySelector(`select[name="${CSS.escape(commune.name)}"]`)
      // Without an answer the button is offered again.
      if (fresh) commune.replaceChildren(...fresh.children)
      button.hidden = Boolean(fresh)
    })
  }
}
