/** Whether the text is one e-mail address, as far as anybody can tell without writing to it. */
export const isMailbox = (text: string): boolean =>
  text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
