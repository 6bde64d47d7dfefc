/** In capitals: the body above and the unit; then where papers are signed. */
type Letterhead = { parent: string; name: string; place: string }

const committee = /^Ủy ban nhân dân /i
const area = /^(xã|phường|đặc khu|tỉnh|thành phố) /i

/**
 * The letterhead of a unit by its name, which may go on with what it lies in: `Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La`; over a
 * department stands its committee, over an office of a department the department (Decree 30/2020, Annex I).
 */
export function letterheadOf(unitName: string): Letterhead {
  const [name = '', ...above] = unitName.split(',').map((part) => part.trim())
  if (committee.test(name)) {
    const place = name.replace(committee, '')
    return { parent: 'ỦY BAN NHÂN DÂN', name: upper(place), place: place.replace(area, '') }
  }
  const province = above.at(-1) ?? ''
  const parent = above.length > 1 ? above[0]!.replace(/ tỉnh$/, ` ${province}`) : province
  return {
    parent: upper(area.test(parent) ? `Ủy ban nhân dân ${parent}` : parent),
    name: upper(name),
    place: (province || name).replace(area, ''),
  }
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')
