import { afterAll, beforeAll, expect, test } from 'vitest'
import { move, openOffice } from '../../../test/office.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

test('the applicant finds what the agency issued on the page of the dossier, on either sheet; nobody else does', async () => {
  const [minh, hoa] = [await world.citizen('minh'), await world.citizen('hoa')]
  const { clerk } = await openOffice(world)
  const { id, code } = await submitFreeBirth(minh)
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('giay-tiep-nhan.pdf')
  await move(clerk, id, 'accept')
  await world.settle()

  const page = (await minh.get(`/ho-so/${id}`)).body
  expect(page).toContain('No. 1/TNHS')
  const [path] = /\/ho-so\/[\da-f-]+\/giay\/[\da-f-]+/.exec(page) ?? ['']
  for (const address of [path, `${path}?kho=a5`, `/ho-so/${id}/giay-tiep-nhan.pdf`]) {
    const pdf = await minh.get(address)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toContain(code)
    expect((await hoa.get(address)).statusCode).toBe(404)
  }
  // Their own look is nobody's business; an officer's is theirs to know.
  await clerk.get(`/api/v1/desk/dossiers/${id}/papers/${path.split('/').at(-1)}?sheet=A4`)
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('Paper issued about the dossier')
})
