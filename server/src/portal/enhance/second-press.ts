/** A form that is on its way is not sent again by an impatient second press. */
export function refuseSecondPress(): void {
  let sent = new WeakMap<HTMLFormElement, number>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    const last = sent.get(form)
    if (last && event.timeStamp - last < 5000) event.preventDefault()
    else sent.set(form, event.timeStamp)
  })
  // A page that comes back from the history can be sent again.
  addEventListener('pageshow', () => {
    sent = new WeakMap()
  })
}
