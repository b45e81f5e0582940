import { declared, operationsOf, type Class, type Operation } from '../core/index.js'
import { collections, others, values } from '../resources/collections.js'
import { signInOperations } from './sign-in-operations.js'

/**
 * Lists every endpoint that is declared: the library's, and those of classes that decorators
 * registered in this process. What the ways to sign in send comes last.
 */
export function operations(): Operation[] {
  const classes = new Set<Class<object>>([...others, ...values])
  for (const entry of Object.values<Class<object> | Record<string, Class<object>>>(collections)) {
    for (const target of typeof entry === 'function' ? [entry] : Object.values(entry)) {
      classes.add(target)
    }
  }
  for (const target of declared.classes()) {
    classes.add(target)
  }
  return [...operationsOf(classes), ...signInOperations]
}
