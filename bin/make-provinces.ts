import { mkdir, readFile, writeFile } from 'node:fs/promises'

// `node bin/run.mjs bin/make-provinces.ts` writes the folders of the three-tier provinces from `communes-2025-05.csv`. What it
// makes is kept under version control and may be corrected by hand; run it again only to begin anew.

type Area = { code: string; name: string; kind: string }
type Unit = {
  id: string
  parent: string | null
  kind: string
  tier: 'province' | 'district' | 'commune'
  nameVi: string
  nameEn: string
  gsoCode?: string
  sure: 'official' | 'proposal'
}
type Province = {
  folder: string
  code: string
  gsoCode: string
  name: string
  /** Whether the code is in the list of 2026; the province of the others has been merged into another. */
  sure: 'official' | 'proposal'
  zones: [vi: string, en: string]
  more: [vi: string, en: string][]
}

const data = new URL('../data/provinces/', import.meta.url)
/** Before any of the plans was issued. */
const validFrom = '2023-01-01'

const industrial: Province['zones'] = [
  'Ban Quản lý các khu công nghiệp',
  'Management Board of Industrial Zones',
]
const provinces: Province[] = [
  {
    folder: 'ha-nam',
    code: 'H25',
    gsoCode: '35',
    name: 'Hà Nam',
    sure: 'proposal',
    zones: industrial,
    more: [],
  },
  {
    folder: 'kon-tum',
    code: 'H34',
    gsoCode: '62',
    name: 'Kon Tum',
    sure: 'proposal',
    zones: ['Ban Quản lý Khu kinh tế', 'Management Board of the Economic Zone'],
    more: [['Ban Dân tộc', 'Ethnic Affairs Committee']],
  },
  {
    folder: 'dong-nai',
    code: 'H19',
    gsoCode: '75',
    name: 'Đồng Nai',
    sure: 'official',
    zones: industrial,
    more: [['Ban Dân tộc', 'Ethnic Affairs Committee']],
  },
  {
    folder: 'hau-giang',
    code: 'H30',
    gsoCode: '93',
    name: 'Hậu Giang',
    sure: 'proposal',
    zones: industrial,
    more: [],
  },
]

/** Departments of a province as Decree 24/2014 and 107/2020 had them in 2023 and 2024. */
const departments: [string, string][] = [
  ['Sở Tư pháp', 'Department of Justice'],
  ['Sở Nội vụ', 'Department of Home Affairs'],
  ['Sở Tài chính', 'Department of Finance'],
  ['Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment'],
  ['Sở Xây dựng', 'Department of Construction'],
  ['Sở Giao thông vận tải', 'Department of Transport'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Department of Agriculture and Rural Development'],
  ['Sở Tài nguyên và Môi trường', 'Department of Natural Resources and Environment'],
  ['Sở Thông tin và Truyền thông', 'Department of Information and Communications'],
  ['Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['Sở Y tế', 'Department of Health'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'],
  ['Sở Công Thương', 'Department of Industry and Trade'],
  ['Sở Lao động - Thương binh và Xã hội', 'Department of Labour, Invalids and Social Affairs'],
  ['Thanh tra tỉnh', 'Provincial Inspectorate'],
]
/** Divisions of a district that handle procedures (Decree 37/2014). */
const divisions: [string, string][] = [
  ['Phòng Tư pháp', 'Justice Division'],
  ['Phòng Tài chính - Kế hoạch', 'Finance and Planning Division'],
  ['Phòng Tài nguyên và Môi trường', 'Natural Resources and Environment Division'],
  ['Phòng Lao động - Thương binh và Xã hội', 'Labour, Invalids and Social Affairs Division'],
]
const english: Record<string, string> = {
  'Thành phố': 'City',
  'Thị xã': 'Town',
  Huyện: 'District',
  Phường: 'Ward',
  'Thị trấn': 'Township',
  Xã: 'Commune',
}
const two = (number: number) => String(number).padStart(2, '0')
const placeVi = ({ kind, name }: Area) => `${kind.toLowerCase()} ${name}`
const placeEn = ({ kind, name }: Area) => `${name} ${english[kind]}`

async function readAreas(): Promise<Map<string, { district: Area; commune: Area }[]>> {
  const [, ...lines] = (await readFile(new URL('communes-2025-05.csv', data), 'utf8')).trim().split(/\r?\n/)
  const rows = lines.map(
    (line) => line.split(',') as [string, string, string, string, string, string, string, string],
  )
  return Map.groupBy(
    rows.map((row) => ({
      province: row[0],
      district: { code: row[2], name: row[3], kind: row[4] },
      commune: { code: row[5], name: row[6], kind: row[7] },
    })),
    ({ province }) => province,
  )
}

/** A People's Committee with its one-stop desk below it. */
function committee(id: string, parent: string, tier: Unit['tier'], area: Area): Unit[] {
  const [vi, en] = [placeVi(area), placeEn(area)]
  return [
    {
      ...{ id, parent, kind: 'peoples-committee', tier },
      nameVi: `Ủy ban nhân dân ${vi}`,
      nameEn: `People's Committee of ${en}`,
      gsoCode: area.code,
      sure: 'proposal',
    },
    {
      ...{ id: `${id}.01`, parent: id, kind: 'one-stop-desk', tier },
      nameVi: `Bộ phận Tiếp nhận và Trả kết quả ${vi}`,
      nameEn: `One-Stop Desk of ${en}`,
      sure: 'proposal',
    },
  ]
}

function unitsOf(province: Province, areas: { district: Area; commune: Area }[]): Unit[] {
  const { code, name } = province
  const at = (kind: string, nameVi: string, nameEn: string) => ({ kind, nameVi, nameEn })
  const agencies = [
    at('office', 'Văn phòng Ủy ban nhân dân tỉnh', "Office of the Provincial People's Committee"),
    ...departments.map(([vi, en]) => at('department', vi, en)),
    ...province.more.map(([vi, en]) => at('department', vi, en)),
    at('board', `${province.zones[0]} tỉnh`, province.zones[1]),
    at('police', 'Công an tỉnh', 'Provincial Police'),
    at(
      'one-stop-desk',
      `Trung tâm Phục vụ hành chính công tỉnh ${name}`,
      `Public Administration Service Centre of ${name} Province`,
    ),
  ]
  const districts = [...Map.groupBy(areas, ({ district }) => district.code)].sort(([a], [b]) =>
    a.localeCompare(b),
  )
  return [
    {
      ...{ id: code, parent: null, kind: 'peoples-committee', tier: 'province', gsoCode: province.gsoCode },
      nameVi: `Ủy ban nhân dân tỉnh ${name}`,
      nameEn: `People's Committee of ${name} Province`,
      sure: province.sure,
    },
    ...agencies.map(
      (agency, index): Unit => ({
        id: `${code}.${two(index + 1)}`,
        parent: code,
        tier: 'province',
        ...agency,
        sure: 'proposal',
      }),
    ),
    ...districts.flatMap(([, rows], index) => districtOf(`${code}.${40 + index}`, code, rows)),
  ]
}

function districtOf(id: string, parent: string, rows: { district: Area; commune: Area }[]): Unit[] {
  const { district } = rows[0]!
  const communes = rows.map(({ commune }) => commune).sort((a, b) => a.code.localeCompare(b.code))
  return [
    ...committee(id, parent, 'district', district),
    ...divisions.map(
      ([vi, en], index): Unit => ({
        ...{ id: `${id}.${two(index + 2)}`, parent: id, kind: 'division', tier: 'district' },
        nameVi: `${vi} ${placeVi(district)}`,
        nameEn: `${en} of ${placeEn(district)}`,
        sure: 'proposal',
      }),
    ),
    ...communes.flatMap((commune, index) => committee(`${id}.${20 + index}`, id, 'commune', commune)),
  ]
}

/** Invented people: surnames and given names in turn. */
const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đinh', 'Bùi', 'Vũ', 'Hoàng']
const givenNames = ['Thị Thu', 'Văn Khải', 'Thị Hạnh', 'Quốc Việt', 'Thị Nga', 'Đức Thành', 'Minh Tuấn']
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const work: [suffix: string, position: string, role: string][] = [
  ['motcua', 'Cán bộ Bộ phận Tiếp nhận và Trả kết quả', 'clerk'],
  ['canbo', 'Công chức chuyên môn', 'officer'],
  ['lanhdao', 'Phó Chủ tịch', 'leader'],
  ['vanthu', 'Văn thư', 'registry-clerk'],
  ['quantri', 'Quản trị hệ thống của', 'unit-admin'],
]

function staffOf(province: Province, units: readonly Unit[]) {
  const district = units.find(({ tier }) => tier === 'district')!
  const commune = units.find(({ parent, tier }) => parent === district.id && tier === 'commune')!
  const justice = units.find(({ nameVi }) => nameVi === 'Sở Tư pháp')!
  let made = 0
  const person = () => `${surnames[made % surnames.length]} ${givenNames[made++ % givenNames.length]}`
  const office = (unit: Unit, name: string, title: string) =>
    work.map(([suffix, position, role]) => ({
      username: `${name}.${suffix}`,
      name: person(),
      unit: unit.id,
      position: `${role === 'leader' ? title : position} ${unit.nameVi}`,
      roles: [role],
    }))
  const placeOf = (unit: Unit) => plain(unit.nameVi.replace(/^Ủy ban nhân dân \S+( xã|\sphố|\strấn)? /, ''))
  const staff = [
    ...office(commune, placeOf(commune), 'Phó Chủ tịch'),
    ...office(district, `huyen.${placeOf(district)}`, 'Phó Chủ tịch'),
    ...office(justice, 'sotuphap', 'Phó Giám đốc'),
    {
      username: 'quantri.tinh',
      name: person(),
      unit: province.code,
      position: 'Quản trị hệ thống của tỉnh',
      roles: ['system-admin'],
    },
  ]
  return { staff, demo: demoOf(staff.map(({ username }) => username)) }
}

/** Demo accounts: those that take a dossier through the commune, and the rest. */
const demoOf = (usernames: string[]) => ({ shown: usernames.slice(0, 4), more: usernames.slice(4) })

const lines = (rows: readonly object[]) =>
  `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`

const areas = await readAreas()
for (const province of provinces) {
  const rows = areas.get(province.gsoCode) ?? []
  const units = unitsOf(province, rows)
  const { staff, demo } = staffOf(province, units)
  const { folder, code, gsoCode, name, sure } = province
  const head = {
    ...{ code, gsoCode, nameVi: `Tỉnh ${name}`, nameEn: `${name} Province`, mode: 'three-tier' },
    tiers: ['province', 'district', 'commune'],
    calendar: 'vietnam',
    helpLine: '1022',
    validFrom,
    districts: units.filter(({ tier, kind }) => tier === 'district' && kind === 'peoples-committee').length,
    communes: rows.length,
    demo,
    sure: {
      code: sure,
      gsoCode: 'official',
      helpLine: 'practice',
      areas: 'Districts and communes of May 2025, taken to stand since validFrom.',
      units: 'Ids below the province, departments, divisions and desks are a proposal.',
    },
  }
  const target = new URL(`${folder}/`, data)
  await mkdir(target, { recursive: true })
  await writeFile(new URL('province.json', target), `${JSON.stringify(head, null, 2)}\n`)
  await writeFile(new URL('units.json', target), lines(units))
  await writeFile(new URL('staff.json', target), lines(staff))
  console.log(`${folder}: ${units.length} units, ${staff.length} staff`)
}
