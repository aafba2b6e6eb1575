/** A list of tasks in a SQLite file. */
package com.example;
