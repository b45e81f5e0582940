/**
 * Finds one cycle in a directed graph: its nodes in order, the first repeated at the end.
 *
 * @param edges - the successors of each node
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>()
  const trail: string[] = []
  const visit = (node: string): string[] | undefined => {
    if (trail.includes(node)) {
      return [...trail.slice(trail.indexOf(node)), node]
    }
    if (finished.has(node)) {
      return undefined
    }
    trail.push(node)
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next)
      if (cycle) {
        return cycle
      }
    }
    trail.pop()
    finished.add(node)
    return undefined
  }
  for (const node of edges.keys()) {
    const cycle = visit(node)
    if (cycle) {
      return cycle
    }
  }
  return undefined
}
