import type { FormDefinition, ServiceDefinition } from '@mot-cua/form-engine'
import { readService } from '../src/main/read-service.ts'

/** The procedure under which the form is published in the bench. */
export const journeyCode = '2.000635'

const pages = [1, 2, 3, 4, 5]
const fields = [1, 2, 3, 4]

/** Five pages of four text questions each, all required, and the page where they are checked and declared true. */
const form: FormDefinition = {
  name_vi: 'Tờ khai đo',
  name_en: 'Declaration to measure with',
  legal: 'none',
  paperOrder: 'none',
  origin: 'bench',
  sure: 'proposal',
  pages: [
    ...pages.map((page) => ({
      id: `page-${page}`,
      kind: 'questions' as const,
      title_vi: `Trang ${page}`,
      title_en: `Page ${page}`,
      sections: [`section-${page}`],
    })),
    { id: 'check', kind: 'check', title_vi: 'Kiểm tra', title_en: 'Check', sections: ['declaration'] },
  ],
  sections: [
    ...pages.map((page) => ({
      id: `section-${page}`,
      title_vi: `Phần ${page}`,
      title_en: `Part ${page}`,
      fields: fields.map((field) => ({
        id: `answer-${page}-${field}`,
        type: 'text' as const,
        label_vi: `Mục ${page}.${field}`,
        label_en: `Item ${page}.${field}`,
        ask_vi: `Câu hỏi ${page}.${field} là gì?`,
        ask_en: `What is question ${page}.${field}?`,
        required: true,
        maxLength: 100,
      })),
    })),
    {
      id: 'declaration',
      title_vi: 'Cam đoan',
      title_en: 'Declaration',
      fields: [
        {
          id: 'declaration-truth',
          type: 'declaration',
          label_vi: 'Cam đoan',
          label_en: 'Declaration',
          ask_vi: 'Những điều trên là đúng.',
          ask_en: 'This is true.',
          required: true,
        },
      ],
    },
  ],
}

/** A service like any other, free and without papers, so that only pages and the submission are measured. */
export async function journeyService(): Promise<ServiceDefinition> {
  const service = await readService(journeyCode)
  return { ...service, cases: [], fees: [], charges: [], components: [], examples: [], contact: {}, form }
}

/** What is typed into each page, by the name of the control. */
export const typedOn = (page: number): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [`answer-${page}-${field}`, `Trả lời số ${page}.${field}`]))

export const journeyPages = pages
