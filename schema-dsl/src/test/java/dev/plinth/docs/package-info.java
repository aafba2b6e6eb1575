/** The examples of docs/declaring.md, compiled and loaded. */
package dev.plinth.docs;
