const readable = 'h1, h2, h3, legend, label, p, dt, dd, li, summary, th, td, button'

/** The sentences of the page as they are seen, each once, in order. */
function sentencesOf(main: Element): string[] {
  return [...main.querySelectorAll<HTMLElement>(readable)]
    .filter(
      (one) => one.offsetParent !== null && !one.querySelector(readable) && !one.closest('.visually-hidden'),
    )
    .map((one) => one.innerText.trim())
    .filter((text) => text !== '')
}

/** Offers to read the page aloud where the browser has a voice of its language; the button is not there otherwise. */
export function startReadAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]')
  const main = document.querySelector('main')
  if (!button || !main || !('speechSynthesis' in window)) return
  const language = document.documentElement.lang
  const voiceOf = () =>
    speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().replace('_', '-').startsWith(language))
  const words = button.querySelector('[data-words]')
  const { readAloud = '', stopText = '' } = button.dataset

  const offer = () => {
    button.hidden = voiceOf() === undefined
  }
  const say = (reading: boolean) => {
    if (words) words.textContent = reading ? stopText : readAloud
    button.setAttribute('aria-pressed', String(reading))
  }
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  button.addEventListener('click', () => {
    const voice = voiceOf()
    const reading = speechSynthesis.speaking
    speechSynthesis.cancel()
    say(!reading)
    if (reading || !voice) return
    const sentences = sentencesOf(main)
    sentences.forEach((sentence, index) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      if (index === sentences.length - 1) utterance.onend = () => say(false)
      speechSynthesis.speak(utterance)
    })
  })
  addEventListener('pagehide', () => speechSynthesis.cancel())
}
