/** Ring 5: the whole product as its launcher starts it, seen through a real browser and its REST API. */
package io.acuerdo.product;
