/**
 * Measures what a declared resource costs the compiler: programs of generated resources, each with 50
 * fields and 12 endpoints and each used with a selection, in two sizes; the slope between them is
 * the cost of one resource.
 */
import { withinBudget } from './support/ratios.js'
import { INSTANTIATION_BUDGET, costOfOne, typeCost } from './support/type-cost.js'

const small = typeCost(20)
const large = typeCost(60)
for (const { resources, instantiations, milliseconds } of [small, large]) {
  console.log(
    `${String(resources)} resources: ${String(instantiations)} instantiations, ` +
      `${(milliseconds / 1000).toFixed(2)} s.`,
  )
}
const ratio = costOfOne(small, large)
const fine = withinBudget([
  { name: 'instantiations per resource', ratio, budget: INSTANTIATION_BUDGET },
])
process.exitCode = fine ? 0 : 1
