/** How plans call a province, from the name of its People's Committee: `Sơn La`. */
export const provinceName = (committee: string): string =>
  /(?:tỉnh|thành phố) (.+)$/i.exec(committee)?.[1] ?? committee
