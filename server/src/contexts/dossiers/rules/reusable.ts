/** What names a paper itself, or is only a picture. */
const namesThePaper = ['number', 'title', 'issuedOn', 'scans']

/** Whether the data of a result say more than what names the paper, so that another form can be filled from it. */
export const isReusable = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(data).some((key) => !namesThePaper.includes(key))
