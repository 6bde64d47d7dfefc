import type { Field, FieldType, FormDefinition } from '@mot-cua/form-engine'
import { sql } from 'kysely'
import type { World } from '../../../test/world.ts'

const field = (id: string, type: FieldType, label: string, more: Partial<Field> = {}): Field => ({
  id,
  type,
  label_vi: label,
  label_en: label,
  ask_vi: `${label}?`,
  ask_en: `${label}?`,
  required: true,
  ...more,
})

/** A form with every kind of question that the first two services do without: tables, a file, an amount. */
export const sampleForm: FormDefinition = {
  name_vi: 'Tờ khai mẫu',
  name_en: 'Sample form',
  legal: 'mẫu',
  paperOrder: 'mẫu',
  origin: 'mẫu',
  sure: 'proposal',
  pages: [
    { id: 'household', kind: 'questions', title_vi: 'Hộ', title_en: 'Household', sections: ['household'] },
    { id: 'house', kind: 'questions', title_vi: 'Nhà', title_en: 'House', sections: ['house'] },
    { id: 'check', kind: 'check', title_vi: 'Kiểm tra', title_en: 'Check', sections: ['truth'] },
  ],
  sections: [
    {
      id: 'household',
      title_vi: 'Người trong hộ',
      title_en: 'Household',
      fields: [
        field('members', 'table', 'Người cùng chuyển', {
          max: 9,
          columns: [
            field('name', 'name', 'Họ và tên'),
            field('birth', 'date-partial', 'Ngày sinh'),
            field('identity-number', 'identity-number', 'Số định danh'),
            field('home', 'address', 'Nơi ở', { required: false }),
            field('nationality', 'nationality', 'Quốc tịch', { required: false, codeList: 'nationalities' }),
          ],
        }),
        field('photo', 'file', 'Ảnh chân dung', { required: false }),
      ],
    },
    {
      id: 'house',
      title_vi: 'Nhà',
      title_en: 'House',
      fields: [
        field('floors', 'table', 'Từng tầng', {
          columns: [
            field('kind', 'choice', 'Loại tầng', {
              choices: [
                { id: 'ground', vi: 'Tầng 1', en: 'Ground' },
                { id: 'upper', vi: 'Tầng trên', en: 'Upper' },
              ],
            }),
            field('area', 'number', 'Diện tích', { min: 1 }),
          ],
        }),
        field('price', 'money', 'Giá chuyển nhượng'),
        field('built', 'date-partial', 'Nhà xây khi nào', { required: false }),
      ],
    },
    {
      id: 'truth',
      title_vi: 'Cam đoan',
      title_en: 'Declaration',
      fields: [
        field('share', 'declaration', 'Tôi đồng ý chia sẻ dữ liệu', { required: false }),
        field('truth', 'declaration', 'Tôi cam đoan những điều trên là đúng'),
      ],
    },
  ],
}

/** Puts a form in the place of the extract's, before anybody has read that. */
export async function putForm(world: World, form: FormDefinition = sampleForm): Promise<string> {
  const procedure = '2.000635'
  const changed = JSON.stringify({ form, components: [], fees: [], charges: [] })
  await sql`update catalogue.service set definition = definition || ${changed}::jsonb where procedure = ${procedure}`.execute(
    world.db,
  )
  return procedure
}
