const digits = (text: string) => text.replace(/[\s.-]/g, '')

/** The few checks a browser may make by itself; the server judges everything again. */
const checks: Record<string, (text: string) => boolean> = {
  phone: (text) => /^(0\d{9}|\+84\d{9})$/.test(digits(text)),
  'digits-12': (text) => /^\d{12}$/.test(digits(text)),
  email: (text) => /^\S+@\S+\.\S+$/.test(text.trim()),
}

/** The summary counts what is still wrong, and goes with the last of it. */
function countFaults(): void {
  const summary = document.querySelector('.error-summary[role="alert"]')
  const left = summary?.querySelectorAll('li').length ?? 0
  const words = summary?.querySelector('h2')?.lastChild
  if (left === 0) summary?.remove()
  else if (words) words.textContent = (words.textContent ?? '').replace(/\d+/, String(left))
}

function clearFault(field: HTMLElement): void {
  field.classList.remove('field--error')
  field.querySelector(':scope > .field-error')?.remove()
  for (const control of field.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid')
    document
      .querySelector(`.error-summary a[href="#${CSS.escape(control.id)}"]`)
      ?.closest('li')
      ?.remove()
  }
  for (const control of field.querySelectorAll('input, select, textarea'))
    document
      .querySelector(`.error-summary a[href="#${CSS.escape(control.id)}"]`)
      ?.closest('li')
      ?.remove()
  countFaults()
}

function showFault(field: HTMLElement, control: HTMLInputElement, text: string): void {
  clearFault(field)
  field.classList.add('field--error')
  const fault = document.createElement('p')
  fault.className = 'field-error'
  fault.id = `${control.id}-fault`
  fault.textContent = text
  control.before(fault)
  control.setAttribute('aria-invalid', 'true')
  const described = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
  control.setAttribute('aria-describedby', [...described.add(fault.id)].join(' '))
}

/** A fault goes when its answer is changed; an answer that cannot be right is pointed out when it is left. */
export function startLiveChecks(): void {
  document.addEventListener('input', ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('.field--error') : null
    if (field) clearFault(field)
  })
  document.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const { check, checkText } = target.dataset
    const field = target.closest<HTMLElement>('.field')
    if (!check || !checkText || !field || target.value.trim() === '') return
    if (!checks[check]?.(target.value))
      showFault(field, target, checkText.replace('{count}', String(digits(target.value).length)))
  })
}
