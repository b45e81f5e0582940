import { expect, test } from 'vitest'
import { budgets } from '../../bench/support/budgets.js'
import { filled, measured, pageAndPicture } from '../../bench/support/page.js'
import { picture } from '../../bench/support/picture.js'

test('the performance page shows the figures that were measured, and no others', async () => {
  const data = measured()
  const shown = pageAndPicture()
  expect(await filled(shown.page, data)).toBe(shown.page)
  expect(picture(data)).toBe(shown.picture)
})

test('every figure of the page has a budget', () => {
  const ratios = Object.values(measured().reports).flatMap(report => report.ratios)
  expect(ratios.length).toBeGreaterThan(20)
  expect(ratios.filter(({ name }) => budgets[name] === undefined)).toEqual([])
})
