import type { Locale, Text } from '../../../kernel/values/locale.ts'
import { momentText } from '../rules/moment-text.ts'

/** The state of a dossier for whoever knows its code: code, stage and, while it runs, the day; nothing of a person. */
export const foundText = (
  { code, stage, due }: { code: string; stage: Text; due: Date | null },
  language: Locale,
): string => {
  const by = due && momentText(due, language)
  return language === 'vi'
    ? `Hồ sơ ${code}: ${stage.vi}.${by ? ` Hẹn trả trước ${by}.` : ''}`
    : `Dossier ${code}: ${stage.en}.${by ? ` Result before ${by}.` : ''}`
}

/** The same for a code that does not exist, that is mistyped and that may not be shown. */
export const unknownText: Text = {
  vi: 'Không có hồ sơ với mã này. Xem lại mã trên giấy tiếp nhận.',
  en: 'There is no dossier with this code. Check the code on the slip.',
}

export const limitText: Text = {
  vi: 'Số này đã tra cứu nhiều lần. Hãy thử lại sau, hoặc tra cứu trên cổng dịch vụ công.',
  en: 'This number has asked often. Try again later, or look it up on the portal.',
}

/** How to write, in both languages, for who wrote something else. */
export const howToWrite = (keywords: readonly { word: string; language: Locale }[]): string => {
  const word = (language: Locale) => keywords.find((one) => one.language === language)?.word
  const [vi, en] = [word('vi'), word('en')]
  return [
    ...(vi ? [`Soạn: ${vi} <mã hồ sơ>, ví dụ ${vi} H52.40-261123-0001.`] : []),
    ...(en ? [`Write: ${en} <code>.`] : []),
  ].join(' ')
}
