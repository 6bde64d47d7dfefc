import { expect, test } from 'vitest'
import { renderPage } from '../../render.tsx'
import { sampleContext } from '../../test/sample-context.ts'
import { samplePages } from '../../test/sample-pages.ts'
import { vi } from '../vi/vi.ts'
import { type FurtherLanguage, furtherLanguages, furtherMessages } from './languages.ts'

test('what is not translated is Vietnamese; the texts that come first carry the mark of their language', () => {
  for (const language of furtherLanguages) {
    const texts = furtherMessages(language)
    expect(texts.home.question).toBe(`${language.mark} ${vi.home.question}`)
    expect(texts.check.questions(3)).toBe(`${language.mark} ${vi.check.questions(3)}`)
    expect(texts.pay).toEqual(vi.pay)
    expect(Intl.getCanonicalLocales(language.tag)).toEqual([language.tag])
  }
})

test('a translated text is used as it is, and the rest stays', () => {
  const invented: FurtherLanguage = {
    tag: 'qaa',
    name: 'Thử',
    mark: '[Thử]',
    translation: { home: { question: 'Invented?' }, check: { questions: (count) => `${count}!` } },
    complete: false,
  }
  const texts = furtherMessages(invented)
  expect(texts.home.question).toBe('Invented?')
  expect(texts.check.questions(3)).toBe('3!')
  expect(texts.home.search).toBe(vi.home.search)
})

test('a page says that it is not translated, and stays Vietnamese for whoever reads it aloud', () => {
  const html = renderPage(samplePages.home!(sampleContext('vi', { further: 'blt' })))
  expect(html).toContain('<html lang="vi"')
  expect(html).toContain('[Thái] Cần làm giấy tờ gì?')
  expect(html).toContain('chưa có bản dịch')
})
