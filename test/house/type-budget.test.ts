import { expect, test } from 'vitest'
import { rulesProgram } from '../../bench/support/rules-program.js'
import { INSTANTIATION_BUDGET, costOfOne, typeCost } from '../../bench/support/type-cost.js'

test('a declared resource costs the compiler no more than its budget', { timeout: 120_000 }, () => {
  const cost = costOfOne(typeCost(12), typeCost(22))
  expect(cost).toBeLessThanOrEqual(INSTANTIATION_BUDGET)
  // Far below the budget nothing was looked at: the 50 fields alone are looked at one by one.
  expect(cost).toBeGreaterThan(500)
})

test('a class by data costs no more than that either', { timeout: 120_000 }, () => {
  const cost = costOfOne(typeCost(5, rulesProgram), typeCost(15, rulesProgram))
  expect(cost).toBeLessThanOrEqual(INSTANTIATION_BUDGET)
  expect(cost).toBeGreaterThan(10)
})
